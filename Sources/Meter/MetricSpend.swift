import Events

/// Spend that metrics tell without the calls that it was made with. It counts as long as nothing else of the same
/// exporter, or of the same session, tells of calls; from the first such record on, it is taken back.
struct MetricSpend: Sendable {
  private var exporters: [RecordKey: Exporter] = [:]
  private var sums: [RecordKey: Sum] = [:]
  /// The exporter that told of calls last: mostly the next one, too.
  private var newestTeller = RecordKey.none
  /// The newest time of sums that were let go.
  private var forgotten = Int64.min
  private static let keptExporters = 65_536
  private static let keptSums = 100_000
  private static let keptSpends = 4_096

  private struct Exporter: Sendable {
    var tellsCalls = false
    /// The keys of what was counted of it, newest last.
    var counted: [RecordKey] = []
  }

  /// How far a sum has come.
  struct Sum: Sendable {
    var time: Int64
    var spent: Spent
    /// Its first reading, not counted yet: what it goes on from was read by the meter that this one is merged into.
    var head: Head?
  }

  struct Head: Sendable {
    var node: SpanNode
    var tellers: [RecordKey]
    var spent: Spent
  }

  // MARK: - Exporters

  func tellsCalls(_ tellers: [RecordKey]) -> Bool {
    tellers.contains { exporters[$0]?.tellsCalls == true }
  }

  /// Notes that an exporter tells of calls, and gives what was counted of it by then.
  mutating func noteCalls(of exporter: RecordKey) -> [RecordKey] {
    guard exporter != newestTeller else { return [] }
    let counted = exporters[exporter]?.counted ?? []
    set(exporter, Exporter(tellsCalls: true))
    newestTeller = exporter
    return counted
  }

  /// Notes what is counted of those who may tell of its calls.
  mutating func count(_ spend: RecordKey, of tellers: [RecordKey]) {
    for teller in tellers {
      var known = exporters[teller] ?? Exporter()
      exporters[teller] = nil
      known.counted.append(spend)
      if known.counted.count > Self.keptSpends { known.counted.removeFirst(Self.keptSpends / 4) }
      set(teller, known)
    }
  }

  private mutating func set(_ key: RecordKey, _ exporter: consuming Exporter) {
    if exporters.count >= Self.keptExporters, exporters[key] == nil {
      exporters.removeAll()
      newestTeller = .none
    }
    exporters[key] = exporter
  }

  // MARK: - Sums

  subscript(sum: RecordKey) -> Sum? { sums[sum] }

  /// Notes how far a sum has come, and gives what came since it was told last; nil where that is nothing.
  /// - Parameter start: when it began; what began before a sum that was let go may be that one.
  mutating func advance(_ key: RecordKey, start: Int64, time: Int64, _ spent: Spent) -> Spent? {
    guard let former = sums[key] else {
      keep(key, Sum(time: time, spent: spent))
      return start < forgotten ? nil : spent
    }
    guard time > former.time else { return nil }
    sums[key]?.time = time
    sums[key]?.spent = spent
    // One that is less than it was has begun anew.
    guard let left = spent.since(former.spent) else { return spent }
    return left.isEmpty ? nil : left
  }

  mutating func keep(_ key: RecordKey, _ sum: consuming Sum) {
    if sums.count >= Self.keptSums, sums[key] == nil {
      let times = sums.values.map(\.time).sorted()
      forgotten = max(forgotten, times[times.count / 2])
      sums = sums.filter { $0.value.time > forgotten }
    }
    sums[key] = sum
  }

  // MARK: - Merging

  /// Takes over what another meter's part knows of exporters; gives what is to be taken back.
  mutating func mergeExporters(_ other: MetricSpend) -> [RecordKey] {
    newestTeller = .none
    var takenBack: [RecordKey] = []
    for (key, theirs) in other.exporters {
      let mine = exporters[key] ?? Exporter()
      let counted = mine.counted + theirs.counted
      let tellsCalls = mine.tellsCalls || theirs.tellsCalls
      if tellsCalls { takenBack += counted }
      set(key, Exporter(tellsCalls: tellsCalls, counted: tellsCalls ? [] : counted.suffix(Self.keptSpends)))
    }
    return takenBack
  }

  /// All sums, for a merge.
  var all: [(key: RecordKey, sum: Sum)] { sums.map { ($0.key, $0.value) } }
}

/// Tokens, and what they cost as metrics say it.
struct Spent: Sendable {
  var tokens: Tokens
  var cost: DecimalNumber?

  var isEmpty: Bool { tokens.isEmpty && (cost?.coefficient ?? 0) == 0 }

  /// What came since an earlier reading; nil where a part is less than it was.
  func since(_ former: Spent) -> Spent? {
    var left = tokens
    left -= former.tokens
    let parts = [left.input, left.cacheRead, left.cacheWrite5m, left.cacheWrite1h, left.output]
    guard parts.allSatisfy({ $0 >= 0 }) else { return nil }
    guard let cost, let paid = former.cost else { return Spent(tokens: left, cost: cost) }
    guard let more = cost.minus(paid), more.coefficient >= 0 else { return nil }
    return Spent(tokens: left, cost: more)
  }
}

extension DecimalNumber {
  /// The difference; nil where it has more digits than can be held.
  fileprivate func minus(_ other: DecimalNumber) -> DecimalNumber? {
    let exponent = min(exponent, other.exponent)
    guard let mine = scaled(to: exponent), let theirs = other.scaled(to: exponent) else { return nil }
    let (left, overflow) = mine.subtractingReportingOverflow(theirs)
    return overflow ? nil : DecimalNumber(coefficient: left, exponent: exponent)
  }

  private func scaled(to exponent: Int) -> Int128? {
    var value = coefficient
    var power = self.exponent
    while power > exponent, value != 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
      power -= 1
    }
    return value
  }
}

extension MeterState {
  /// Takes back what metrics told of an exporter, or of a session, that tells of its calls.
  mutating func noteCalls(of exporter: RecordKey) {
    for spend in metricSpend.noteCalls(of: exporter) { dropReplay(spend) }
  }

  /// What is left to count of a spend; nil where nothing is.
  mutating func weigh(_ event: Event, _ text: UnsafeBufferPointer<UInt8>, _ source: Int) -> Event? {
    let tellers = event.alias.isNone ? [event.resource] : [event.resource, event.alias]
    guard !metricSpend.tellsCalls(tellers), !seen.contains(event.key) else {
      sources[source].duplicates += 1
      return nil
    }
    var event = event
    if !event.traceKey.isNone {
      let spent = Spent(tokens: event.tokens, cost: event.reportedCost)
      if options.isPart, metricSpend[event.traceKey] == nil {
        let node = withUnsafePointer(to: event) { self.node($0, text, source) }
        let head = MetricSpend.Head(node: node, tellers: tellers, spent: spent)
        metricSpend.keep(event.traceKey, MetricSpend.Sum(time: event.time, spent: spent, head: head))
        return nil
      }
      let left = metricSpend.advance(event.traceKey, start: event.start, time: event.time, spent)
      guard let left else {
        sources[source].duplicates += 1
        return nil
      }
      (event.tokens, event.reportedCost) = (left.tokens, left.cost)
    }
    metricSpend.count(event.key, of: tellers)
    return event
  }

  /// Takes over what another meter knows of metrics. Where it began in the midst of a sum, that is counted from where this
  /// meter came to.
  mutating func mergeSpend(_ other: MetricSpend, _ renamed: Renaming, _ offset: Int32) {
    for (key, theirs) in other.all {
      let mine = metricSpend[key]
      if var head = theirs.head {
        head.node = head.node.renamed(renamed)
        head.node.source += offset
        take(head, since: mine)
      }
      if mine.map({ $0.time < theirs.time }) ?? true {
        metricSpend.keep(key, MetricSpend.Sum(time: theirs.time, spent: theirs.spent, head: mine?.head))
      }
    }
    for spend in metricSpend.mergeExporters(other) { dropReplay(spend) }
  }

  private mutating func take(_ head: MetricSpend.Head, since mine: MetricSpend.Sum?) {
    var node = head.node
    var left: Spent? = head.spent
    if let mine {
      let isNew = node.time > mine.time
      left = isNew ? head.spent.since(mine.spent) ?? head.spent : nil
    }
    guard let left, !left.isEmpty, !metricSpend.tellsCalls(head.tellers), seen.insert(node.key) else {
      sources[Int(node.source)].duplicates += 1
      return
    }
    node.tokens = left.tokens
    node.cost = price(node.model, left.tokens, left.cost)
    metricSpend.count(node.key, of: head.tellers)
    arrive(node, nil)
  }
}
