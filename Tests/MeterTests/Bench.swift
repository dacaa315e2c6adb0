import Costs
import Events
import Meter
import Testing

/// A meter on a test's bench: lines go in, figures come out.
struct Bench {
  let meter: Meter
  /// Later than all that the samples hold.
  var now = Timestamp(seconds: 1_900_000_000)

  init(options: MeterOptions = MeterOptions()) { meter = Meter(options: options) }

  /// Reads lines as one stream, `batch` lines to a fold.
  @discardableResult
  func feed(
    _ lines: [Line], source: Int = 0, batch size: Int = 64, forcing format: String? = nil,
    until: Timestamp? = nil, each: () -> Void = {}
  ) throws -> Tally {
    let feeder = try #require(LineFeeder(forcing: format))
    var at = 0
    while at < lines.count {
      let end = min(at + size, lines.count)
      feeder.feed(lines[at..<end], into: meter, source: source, now: now, until: until)
      each()
      at = end
    }
    return feeder.tally
  }

  @discardableResult
  func feed(_ lines: [String], source: Int = 0, batch: Int = 64, each: () -> Void = {}) throws -> Tally {
    try feed(lines.map { Array($0.utf8) }, source: source, batch: batch, each: each)
  }
}

/// What became of a stream's lines.
struct Tally {
  var decoded = 0
  var rejected: [String] = []
  var notJSON = 0
  var empty = 0
  var records = 0
  var ignored = 0
  var decodedEvents = 0
  var refused: [String] = []
  var format: String?

  mutating func note(_ outcome: LineOutcome) {
    switch outcome {
    case .decoded: decoded += 1
    case .rejected(let reason): rejected.append(reason)
    case .notJSON: notJSON += 1
    case .empty: empty += 1
    }
  }
}

/// One stream's lines, read a few at a time.
final class LineFeeder {
  private var decoder: LineDecoder
  private var batch = EventBatch()
  private(set) var tally = Tally()

  init?(forcing format: String? = nil) {
    guard let decoder = LineDecoder(forcing: format) else { return nil }
    self.decoder = decoder
  }

  /// Reads lines and folds them in as one batch.
  func feed(
    _ lines: some Sequence<Line>, into meter: Meter, source: Int, now: Timestamp, until: Timestamp? = nil
  ) {
    batch.removeAll()
    for line in lines { tally.note(decode(line)) }
    tally.decodedEvents += batch.events.count
    tally.records = decoder.records
    tally.ignored = decoder.ignored.values.reduce(0, +)
    tally.refused = decoder.refused
    tally.format = decoder.format
    meter.fold(batch, source: source, now: now, until: until)
  }

  private func decode(_ line: Line) -> LineOutcome {
    let padded = line + Array(repeating: UInt8(ascii: "x"), count: LineDecoder.padding)
    return padded.withUnsafeBufferPointer {
      decoder.decode(UnsafeBufferPointer(rebasing: $0[..<line.count]), into: &batch)
    }
  }
}

// MARK: - Figures

/// What a meter says, as "what it counts" → how much; what is 0 is left out.
typealias Figures = [String: Int]

extension Bench {
  var totals: Totals {
    meter.answer(FleetQuery(at: now, window: .all, rowLimit: 0)).totals
  }

  func rows(_ dimension: Dimension, _ window: Window = .all) -> [String: BreakdownRow] {
    let rows = meter.breakdown(dimension, at: now, window: window).rows
    return Dictionary(rows.map { ($0.name, $0) }) { a, _ in
      Issue.record("two rows are called \(a.name)")
      return a
    }
  }

  /// Calls, errors and tokens by model, as the samples' truths have them.
  var models: Figures {
    var all: Figures = [:]
    for (name, row) in rows(.model) {
      all["model \(name) calls"] = row.totals.modelCalls
      all["model \(name) errors"] = row.totals.modelCallErrors
      all["model \(name) input"] = row.totals.tokens.allInput
      all["model \(name) cached"] = row.totals.tokens.cacheRead
      all["model \(name) output"] = row.totals.tokens.output
    }
    return all.filter { $0.value != 0 }
  }

  /// All that the meter counts, by each dimension.
  var figures: Figures {
    var all = models
    add(totals, "fleet", to: &all)
    for dimension in Dimension.allCases {
      for (name, row) in rows(dimension) { add(row.totals, "\(dimension) \(name)", to: &all) }
    }
    return all.filter { $0.value != 0 }
  }

  private func add(_ totals: Totals, _ what: String, to all: inout Figures) {
    all["\(what) requests"] = totals.requests
    all["\(what) request errors"] = totals.errors
    all["\(what) cancelled"] = totals.cancelled
    all["\(what) model calls"] = totals.modelCalls
    all["\(what) model call errors"] = totals.modelCallErrors
    all["\(what) tool calls"] = totals.toolCalls
    all["\(what) tool call errors"] = totals.toolCallErrors
    all["\(what) tokens"] = totals.tokens.total
    all["\(what) unpriced"] = totals.unpricedTokens
    all["\(what) cost"] = Int(totals.cost.total.picodollars)
  }

  /// Each of the six dimensions that carry cost adds up to the fleet.
  func expectDimensionsAddUp(_ note: String = "", at location: SourceLocation = #_sourceLocation) {
    let fleet = totals
    for dimension in Dimension.allCases where dimension.carriesCost {
      var tokens = Tokens()
      var cost = CostSplit()
      var calls = 0
      for row in meter.breakdown(dimension, at: now, window: .all).rows {
        tokens += row.totals.tokens
        cost.reported += row.totals.cost.reported
        cost.computed += row.totals.cost.computed
        cost.estimated += row.totals.cost.estimated
        calls += row.totals.modelCalls
      }
      #expect(tokens == fleet.tokens, "\(dimension) \(note)", sourceLocation: location)
      #expect(cost == fleet.cost, "\(dimension) \(note)", sourceLocation: location)
      #expect(calls == fleet.modelCalls, "\(dimension) \(note)", sourceLocation: location)
    }
  }

  /// Nothing waits and nothing was given up.
  func expectAllAttributed(at location: SourceLocation = #_sourceLocation) {
    for dimension in Dimension.allCases {
      let names = rows(dimension).keys
      #expect(!names.contains(SpecialName.pending), "\(dimension)", sourceLocation: location)
      #expect(!names.contains(SpecialName.unattributed), "\(dimension)", sourceLocation: location)
    }
  }

  /// Records counted as duplicates, over all streams.
  var duplicates: Int { meter.sourceCounts.reduce(0) { $0 + $1.duplicates } }
}

/// Expects two sets of figures to be the same, and names only those that differ.
func expectSame(
  _ a: Figures, _ b: Figures, _ note: String = "", at location: SourceLocation = #_sourceLocation
) {
  let differing = Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }.sorted()
  let shown = differing.prefix(12).map { "\($0): \(a[$0] ?? 0) ≠ \(b[$0] ?? 0)" }.joined(separator: "; ")
  #expect(differing.isEmpty, "\(note) \(differing.count) differ: \(shown)", sourceLocation: location)
}
