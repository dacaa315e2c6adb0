import TestSupport
import Testing

@testable import Service

/// Addresses and credentials, as people and clients write them.
@Suite struct ListenAddressTests {
  @Test(arguments: [
    ("127.0.0.1:9464", "127.0.0.1:9464", true), ("localhost:1", "localhost:1", true),
    ("[::1]:9464", "[::1]:9464", true), (":9464", "0.0.0.0:9464", false), ("0.0.0.0:0", "0.0.0.0:0", false),
    ("10.1.2.3:80", "10.1.2.3:80", false), ("127.evil.example:80", "127.evil.example:80", false),
    ("127.0.0.1.evil:80", "127.0.0.1.evil:80", false), ("[::]:80", "[::]:80", false),
  ])
  func `an address is read, and told from one that others reach`(text: String, read: String, isLoopback: Bool)
  {
    #expect(ListenAddress(text)?.description == read)
    #expect(ListenAddress(text)?.isLoopback == isLoopback)
  }

  @Test(arguments: ["", "9464", "a:b", "a:65536", "a:-1", "::1:80", "[x]:80", "a:"])
  func `what is no address is refused`(text: String) { #expect(ListenAddress(text) == nil) }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `base64 gives back what was written`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    for count in 0..<40 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      var text = ""
      for start in stride(from: 0, to: count, by: 3) {
        let piece = bytes[start..<min(start + 3, count)]
        let word = piece.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - piece.count))
        for place in 0..<4 {
          text += place <= piece.count ? String(letters[word >> (18 - 6 * place) & 63]) : "="
        }
      }
      #expect(Base64.decode(text) == bytes, "seed \(seed)")
    }
    for wrong in ["a", "a===", "ab=c", "a b", "é"] { #expect(Base64.decode(wrong) == nil, "\(wrong)") }
  }
}
