import Costs
import Events
import Foundation
import Meter
import Streams
import TestSupport
import Testing

@testable import fleetmeter

/// The first reading on many cores says what one core says, whatever stands in the files.
@Suite struct BackfillTests {
  private let scratch = ScratchDirectory()
  private let binary = Binary()

  /// A fleet's lines, with a past of some hours.
  private func fleet(seed: Int, events: Int = 6000) throws -> [String] {
    let outcome = try binary.run([
      "simulate", "--seed", "\(seed)", "--start", "2026-11-24T12:00:00Z", "--history", "5h",
      "--history-events", "\(events)", "--duration", "0s", "--agents", "20", "--users", "60",
    ])
    return outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private struct Reading: Equatable {
    var rows: [[BreakdownRow]]
    var counts: [SourceCounts]
    var streams: [StreamStatus]
  }

  private func read(_ names: [String], meters: Int, at clock: String = "latest") throws -> Reading {
    let setting = try #require(ClockSetting(clock))
    let meter = Meter()
    let ingest = Ingest(
      meter: meter, streams: names.map { ConfiguredStream(path: scratch.path($0)) }, format: nil,
      lineLimit: 1 << 20, clock: setting,
      parallel: ParallelReading(meters: meters, minimum: meters == 0 ? .max : 4096))
    ingest.run(follow: false)
    meter.finish()
    let at = setting.at(newest: meter.newest)
    let rows = Dimension.allCases.flatMap { dimension in
      [Window.h1, .h24, .all].map { meter.breakdown(dimension, at: at, window: $0).rows }
    }
    let streams = ingest.look().streams
    #expect(ingest.look().progress.bytesDone == ingest.look().progress.bytesTotal)
    return Reading(rows: rows, counts: meter.sourceCounts, streams: streams)
  }

  private func expectSame(_ names: [String], _ note: String, at clock: String = "latest") throws {
    let alone = try read(names, meters: 0, at: clock)
    #expect(alone.rows.contains { !$0.isEmpty }, "\(note)")
    for meters in [1, 2, 3, 7] {
      let together = try read(names, meters: meters, at: clock)
      #expect(together.rows == alone.rows, "\(note), \(meters) meters")
      #expect(together.streams == alone.streams, "\(note), \(meters) meters")
      #expect(
        together.counts.map(\.duplicates) == alone.counts.map(\.duplicates), "\(note), \(meters) meters")
    }
  }

  @Test func `one file in parts`() throws {
    for seed in [1, 2] {
      scratch.write("one.ndjson", try fleet(seed: seed).joined(separator: "\n"))
      try expectSame(["one.ndjson"], "seed \(seed)")
      try expectSame(["one.ndjson"], "seed \(seed)", at: "2026-11-24T11:30:00Z")
    }
  }

  @Test func `many files, one of them a copy`() throws {
    let lines = try fleet(seed: 3)
    for (index, part) in [lines[..<1000], lines[1000..<4000], lines[4000...]].enumerated() {
      scratch.write("part\(index).ndjson", part.joined(separator: "\n") + "\n")
    }
    try expectSame(["part0.ndjson", "part1.ndjson", "part2.ndjson"], "apart")
    scratch.write("zcopy.ndjson", lines[500..<2500].joined(separator: "\n") + "\n")
    let names = ["part0.ndjson", "part1.ndjson", "part2.ndjson", "zcopy.ndjson"]
    let doubled = try read(names, meters: 0)
    #expect(doubled.counts.map(\.duplicates).reduce(0, +) > 1000)
    try expectSame(names, "with a copy")
  }

  @Test func `shuffled, damaged and doubled lines`() throws {
    for seed: UInt64 in [11, 12] {
      var generator = SeededGenerator(seed: seed)
      var lines = try fleet(seed: Int(seed), events: 3000)
      lines += lines.indices.filter { $0 % 97 == 0 }.map { lines[$0] }
      for index in lines.indices where index % 53 == 0 { lines[index] = String(lines[index].dropLast(9)) }
      lines.shuffle(using: &generator)
      scratch.write("shuffled.ndjson", lines.joined(separator: "\n") + "\n")
      try expectSame(["shuffled.ndjson"], "seed \(seed)")
    }
  }

  @Test func `lines that lean on earlier ones stay together`() throws {
    let session = try #require(
      try? String(
        contentsOfFile: Package.path("Tests/EventsTests/Fixtures/codex-totals-only.jsonl"), encoding: .utf8))
    let padding = String(
      repeating:
        #"{"timestamp":"2026-11-24T10:00:00Z","type":"event_msg","payload":{"type":"agent_message","message":"x"}}"#
        + "\n", count: 400)
    scratch.write("rollout.jsonl", session + padding + "\n")
    scratch.write("fleet.ndjson", try fleet(seed: 5).joined(separator: "\n") + "\n")
    try expectSame(["rollout.jsonl", "fleet.ndjson"], "codex beside a fleet")
  }
}
