import Foundation
import TestSupport
import Testing

/// The fuzzer's properties over its corpus and over mutations of it, by seed: what every test run can afford.
@Suite struct MutationTests {
  private static let targets = FuzzTarget.all.map(\.name)

  private static func corpus(_ target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Corpus").appendingPathComponent(target == .cutter ? "cutter" : "lines")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
      ($0, Array(try Data(contentsOf: folder.appendingPathComponent($0))))
    }
  }

  private static func target(_ name: String) throws -> FuzzTarget {
    try #require(FuzzTarget.all.first { $0.name == name }).target
  }

  @Test(arguments: targets)
  func `the corpus is no surprise`(name: String) throws {
    let target = try Self.target(name)
    let corpus = try Self.corpus(target)
    #expect(corpus.count >= 3)
    for (file, bytes) in corpus {
      let complaint = bytes.withUnsafeBytes { target.complaint($0) }
      #expect(complaint == nil, "\(file)")
    }
  }

  @Test(arguments: targets, [1, 2] as [UInt64])
  func `neither is what a few changed bytes make of it`(name: String, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let target = try Self.target(name)
    let files = try Self.corpus(target).map(\.bytes)
    let lines = files.flatMap { $0.split(separator: 10).map(Array.init) }
    for round in 0..<1500 {
      let whole = round % 50 == 0 || target == .cutter
      let seedling = try #require((whole ? files : lines).randomElement(using: &random))
      var bytes = DamagedLines.mutated(seedling, &random)
      // Some formats lean on earlier lines.
      if !whole, Bool.random(using: &random) { bytes += [10] + (lines.randomElement(using: &random) ?? []) }
      if let complaint = bytes.withUnsafeBytes({ target.complaint($0) }) {
        Issue.record(
          "\(complaint), seed \(seed), round \(round): \(String(decoding: bytes.prefix(2000), as: UTF8.self))"
        )
      }
    }
  }
}
