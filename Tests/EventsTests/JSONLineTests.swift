import COnDemand
import CSimdjson
import Foundation
import Testing
import TestSupport

/// The lists of nodes that lines become, held against those of simdjson's own on-demand parser.
@Suite struct JSONLineTests {
  @Test func `every line of the samples becomes the same nodes either way`() throws {
    let both = try Both()
    for name in ["every-field", "calm-day", "incident", "budget-overrun", "bad-lines"] {
      for line in try Project.lines("sample-data/\(name).ndjson") { both.compare(line) }
    }
    for line in DamagedLines.good + Hostile.lines { both.compare(Array(line.utf8)) }
    #expect(both.good > 3000)
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["FLEETMETER_SAMPLES"] != nil))
  func `so does every line that real programs wrote`() throws {
    let both = try Both()
    let folder = try #require(ProcessInfo.processInfo.environment["FLEETMETER_SAMPLES"])
    let files = try #require(FileManager.default.enumerator(atPath: folder))
    for case let name as String in files where name.hasSuffix("json") || name.hasSuffix("jsonl") {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(name))
      for line in bytes.split(separator: 10) { both.compare(Array(line)) }
    }
    #expect(both.good > 700)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `damaged lines are refused for the same reason, or become the same nodes`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let both = try Both()
    let good = (DamagedLines.good + Hostile.lines + Self.odd).map { Array($0.utf8) }
    for _ in 0..<Both.rounds {
      let line = try #require(good.randomElement(using: &random))
      both.compare(DamagedLines.mutated(line, &random))
    }
    #expect(both.good > 100 && both.bad > 100, "seed \(seed)")
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `lines made of JSON's own signs`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let both = try Both()
    let signs = [
      "{", "}", "[", "]", ":", ",", "\"a\"", "\"\"", "1", "true", "null", " ", "\"", "-", "\\", "x",
    ]
    for _ in 0..<Both.rounds {
      var line = Array("{\"a\":".utf8)
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        line += Array((signs.randomElement(using: &random) ?? "").utf8)
      }
      both.compare(line + Array((["}", "]", ""].randomElement(using: &random) ?? "").utf8))
    }
  }

  /// Good lines in spellings that programs seldom choose.
  private static let odd = [
    "{ \"a\" : [ 1 , -2.5e3 , true , false , null , \"x\" ] , \"b\" : { } , \"c\" : [ ] }",
    "{\"a\\\"b\":\"c\\\\\",\"d\":\"\\u00e9\\\"\",\"\":\"\"}",
    "[{\"a\":[[],{}]},2]", "\"text\"", "{}", "[]",
    "{\"a\":[[[[[[[[1]]]]]]]],\"b\":{\"c\":{\"d\":{\"e\":\"f\"}}}}", "{\t\"a\"\t:\t1\t}",
  ]
}

/// Both ways, each with a parser of its own.
private final class Both {
  static let rounds = 20_000

  private let parser: OpaquePointer
  private let oracle: OpaquePointer
  private(set) var good = 0
  private(set) var bad = 0

  init() throws {
    parser = try #require(fj_create())
    oracle = try #require(od_create())
  }

  deinit {
    fj_destroy(parser)
    od_destroy(oracle)
  }

  func compare(_ line: [UInt8], at location: SourceLocation = #_sourceLocation) {
    let padded = line + Array(repeating: 10, count: fj_padding())
    let text = String(decoding: line.prefix(400), as: UTF8.self)
    padded.withUnsafeBytes { bytes in
      let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress
      var (ours, count): (UnsafePointer<fj_node>?, Int) = (nil, 0)
      let error = fj_parse(parser, start, line.count, &ours, &count)
      var (theirs, theirCount): (UnsafePointer<fj_node>?, Int) = (nil, 0)
      let theirError = od_parse(oracle, start, line.count, &theirs, &theirCount)
      if error == 0 { good += 1 } else { bad += 1 }
      guard [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\"")].contains(line.first) else { return }
      let (word, theirWord) = (String(cString: fj_message(error)), String(cString: fj_message(theirError)))
      #expect(word == theirWord, "\(text)", sourceLocation: location)
      let nodes = UnsafeBufferPointer(start: ours, count: count)
      let theirNodes = UnsafeBufferPointer(start: theirs, count: theirCount)
      #expect(nodes.elementsEqual(theirNodes, by: same), "\(text)", sourceLocation: location)
    }
  }

  private func same(_ a: fj_node, _ b: fj_node) -> Bool {
    (a.kind, a.escaped, a.next, a.key_length) == (b.kind, b.escaped, b.next, b.key_length)
      && (a.text, a.text_length, a.key) == (b.text, b.text_length, b.key)
  }
}
