import Foundation
import TestSupport
import Testing

@testable import Events

@Suite struct RecordKeyTests {
  @Test func `short ids of different domains never meet`() {
    var seen: Set<RecordKey> = []
    var count = 0
    for domain in (1...32).compactMap({ KeyHasher.Domain(rawValue: $0) }) {
      for id in 0..<2000 {
        var hasher = KeyHasher(domain: domain)
        var text = "n\(id)"
        text.withUTF8 { hasher.combine($0) }
        seen.insert(hasher.finish())
        count += 1
      }
    }
    #expect(seen.count == count)
  }

  @Test func `an id of OTLP is its bytes, in hexadecimal of either case and in base64`() throws {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<500 {
      for words in [1, 2] {
        let bytes = (0..<words * 8).map { _ in UInt8.random(in: 0...255, using: &random) }
        var plain = KeyHasher(domain: .span)
        bytes.withUnsafeBufferPointer { plain.combine($0) }
        let hex = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        for text in [hex, hex.uppercased(), Data(bytes).base64EncodedString()] {
          #expect(key(text, words) == plain.finish(), "\(text)")
        }
      }
    }
  }

  @Test func `an id that is no such bytes is its text`() {
    for text in [
      "", "t", "0af7651916cd43g", "0af7651916cd43dg", "0af7651916cd43dd8448eb211c80319é", "/af7651916cd43d:",
    ] {
      var plain = KeyHasher(domain: .span)
      var copy = text
      copy.withUTF8 { plain.combine($0) }
      for words in [1, 2] where text.utf8.count != 16 || words == 1 {
        #expect(key(text, words) == plain.finish(), "\(text)")
      }
    }
  }

  private func key(_ id: String, _ words: Int) -> RecordKey {
    var hasher = KeyHasher(domain: .span)
    DigitsTests.inLine(id) { hasher.combine(id: $0, words: words) }
    return hasher.finish()
  }
}
