import Events

/// A record that may still grow, as it was booked when the forest let it go.
struct SettledRecord: Sendable {
  var node: SpanNode
  /// What only a run has: with what it was booked, and all that its calls said.
  var run: RunDetails?
}

/// The newest 100 000 of them, so that what grows late still replaces what it was.
struct SettledRecords: Sendable {
  private var records: [RecordKey: (serial: Int64, record: SettledRecord)] = [:]
  private var ring: [(serial: Int64, key: RecordKey)] = []
  private var serial: Int64 = 0
  private static let kept = 100_000

  var all: [SettledRecord] { records.values.sorted { $0.serial < $1.serial }.map(\.record) }

  /// What a key was booked with; nil where it is not among them.
  subscript(key: RecordKey) -> SettledRecord? { records[key]?.record }

  mutating func keep(_ record: SettledRecord) {
    serial += 1
    records[record.node.key] = (serial, record)
    let place = Int(serial % Int64(Self.kept))
    if ring.count < Self.kept {
      ring.append((serial, record.node.key))
      return
    }
    // The ring's first element has serial 1, so that a serial's place is one before its rest.
    let oldest = (place + Self.kept - 1) % Self.kept
    if records[ring[oldest].key]?.serial == ring[oldest].serial { records[ring[oldest].key] = nil }
    ring[oldest] = (serial, record.node.key)
  }

  /// Gives up what a key was booked with, for the caller to take back or to keep anew.
  mutating func take(_ key: RecordKey) -> SettledRecord? { records.removeValue(forKey: key)?.record }

  /// Changes a record where it is.
  mutating func update(_ record: SettledRecord) { records[record.node.key]?.record = record }
}
