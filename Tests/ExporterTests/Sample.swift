import Alerting
import Costs
import Events
import Exporter
import Foundation
import Meter
import TestSupport
import Testing

/// Reports about events given as text.
enum Sample {
  /// The package's folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The text of a file in `sample-data`.
  static func data(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appendingPathComponent("sample-data/\(name)")))
  }

  /// A meter that has read whole lines.
  static func meter(_ text: [UInt8], at: Timestamp, zone: CalendarZone = .utc) -> Meter {
    let meter = Meter(options: MeterOptions(zone: zone))
    guard var decoder = LineDecoder() else {
      Issue.record("no memory for a parser")
      return meter
    }
    for line in text.split(separator: UInt8(ascii: "\n")) {
      var batch = EventBatch()
      let padded = Array(line) + Array(repeating: 0, count: LineDecoder.padding)
      padded.withUnsafeBufferPointer { bytes in
        _ = decoder.decode(UnsafeBufferPointer(rebasing: bytes[..<line.count]), into: &batch)
      }
      meter.fold(batch, source: 0, now: at)
    }
    meter.finish()
    return meter
  }

  /// A report on lines of text.
  static func report(
    _ text: [UInt8], at: Timestamp, over stretch: Stretch = .window(.all), by: [ReportDimension] = [],
    zone: CalendarZone = .utc,
    budgets: [BudgetStatus] = [], alerts: [AlertStatus] = []
  ) throws -> Report {
    var stream = StreamStatus(path: "stream.ndjson", format: "native")
    stream.bytes = text.count
    stream.lines = text.count { $0 == UInt8(ascii: "\n") }
    stream.ignored = ["log": 3]
    return try Report(
      of: meter(text, at: at, zone: zone), at: at, over: stretch, by: by, generatedAt: at, streams: [stream],
      budgets: budgets, alerts: alerts)
  }

  static func report(_ text: String, at: Timestamp, over stretch: Stretch = .window(.all)) throws -> Report {
    try report(Array(text.utf8), at: at, over: stretch)
  }

  static func time(_ text: String) throws -> Timestamp { try #require(Timestamp(rfc3339: text)) }

  /// A budget with everything in it.
  static func budget(at: Timestamp, spent: Money) -> BudgetStatus {
    Budget(
      name: "refunds day", period: .daily, limit: Money(picodollars: 500_000_000_000),
      scope: Budget.Scope(dimension: "agent", value: "Refunds")
    ).status(spent: spent, burnPerHour: Money(picodollars: 70_000_000_000), slices: [], at: at, zone: .utc)
  }

  /// An alert with everything in it.
  static func alert(at: Timestamp) -> AlertStatus {
    AlertStatus(
      id: "x", name: "latency SLO", state: .acknowledged, severity: .critical,
      labels: ["service": "billing", "agent_name": "Refunds\u{1B}[2J"], place: "Refunds\u{1B}[2J", value: 3.9,
      valueText: "p95 3.9s > 2.0s", activeAt: at.adding(seconds: -600), firedAt: at.adding(seconds: -300),
      acknowledgedBy: "ana", note: "on it", suppressedBy: ["maintenance"])
  }
}

/// Compares with a file beside the tests; UPDATE_GOLDEN=1 writes it anew.
func expectGolden(_ text: String, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
  let lines = Golden.lines(text)
  let kept = try Golden(name, beside: #filePath).expected(for: lines)
  #expect(lines == kept, "golden \(name)", sourceLocation: location)
}
