import Costs
import Events

/// Several lines read as one.
struct LineSet {
  var lines: [Timeline]

  func totals(_ span: BucketSpan) -> Totals {
    var sum = Totals()
    for line in lines { sum += line.totals(span) }
    return sum
  }

  func sketch(_ measure: Measure, _ span: BucketSpan) -> SketchSum {
    var sum = SketchSum()
    for line in lines { line.collect(measure, span, into: &sum) }
    return sum
  }

  func activeDays(_ span: BucketSpan, _ zone: CalendarZone) -> Int {
    lines.reduce(into: Set<Int>()) { $0.formUnion($1.activeDays(span, zone)) }.count
  }
}

/// What of the ledger a filter leaves.
///
/// The ledger keeps each dimension, and each agent together with a model, user, tool or team. So conditions on the agent
/// and on one of these can be answered for the past; others cannot, and `note` says so.
struct FilterView {
  /// Why the answer is not all that the filter asks for, where it is not.
  private(set) var note: String?
  private let agents: [Filter.Condition]
  private let others: [Filter.Condition]
  /// The dimension beside the agent that is filtered, where one is.
  private let other: Dimension?

  init(_ filter: Filter, _ ledger: Ledger) {
    agents = filter.conditions.filter { $0.dimension == .agent }
    let rest = filter.conditions.filter { $0.dimension != .agent }
    other = rest.first?.dimension
    others = rest.filter { $0.dimension == rest.first?.dimension }
    let dropped = Set(rest.map(\.dimension)).subtracting([other].compactMap { $0 }).map(\.rawValue).sorted()
    if !dropped.isEmpty {
      note =
        "kept together are an agent and one of model, user, tool, team: \(dropped.joined(separator: ", ")) is not applied"
    } else if let other, !agents.isEmpty, !Ledger.pairedDimensions.contains(other) {
      note = "agent and \(other.rawValue) are not kept together: only \(other.rawValue) is applied"
    }
  }

  private var isEmpty: Bool { agents.isEmpty && other == nil }

  /// The lines that are the fleet, as far as the filter leaves it.
  func fleetLines(_ ledger: Ledger) -> LineSet {
    if isEmpty { return LineSet(lines: [ledger.fleet]) }
    if let other {
      if agents.isEmpty || !Ledger.pairedDimensions.contains(other) {
        return LineSet(lines: matching(other, others, ledger).map(\.line))
      }
      return LineSet(lines: pairs(other, ledger).map(\.line))
    }
    return LineSet(lines: matching(.agent, agents, ledger).map(\.line))
  }

  /// The names of a dimension with their lines, as far as the filter leaves them.
  func lines(of dimension: Dimension, _ ledger: Ledger) -> [(name: String, lines: LineSet)] {
    if isEmpty || (dimension == .agent && other == nil) {
      return named(matching(dimension, dimension == .agent ? agents : [], ledger))
    }
    if let other {
      if dimension == other && agents.isEmpty { return named(matching(other, others, ledger)) }
      if dimension == .agent { return grouped(pairs(other, ledger), ledger) { (.agent, $0.agent) } }
      if dimension == other { return grouped(pairs(other, ledger), ledger) { (other, $0.other) } }
      return []
    }
    return grouped(pairs(dimension, ledger), ledger) { (dimension, $0.other) }
  }

  /// Why a dimension's names cannot be told under this filter, where they cannot.
  func note(listing dimension: Dimension) -> String? {
    guard let other, dimension != other, dimension != .agent || !Ledger.pairedDimensions.contains(other)
    else {
      return nil
    }
    return "\(other.rawValue) and \(dimension.rawValue) are not kept together: there is nothing to list"
  }

  private func named(_ lines: [(name: String, line: Timeline)]) -> [(name: String, lines: LineSet)] {
    lines.map { ($0.name, LineSet(lines: [$0.line])) }
  }

  private func matching(_ dimension: Dimension, _ conditions: [Filter.Condition], _ ledger: Ledger)
    -> [(name: String, line: Timeline)]
  {
    let names = ledger.tables[dimension.place].names
    return (0..<ledger.lines[dimension.place].count).compactMap { index in
      guard conditions.allSatisfy({ $0.matches(names[index]) }) else { return nil }
      return (names[index], ledger.lines[dimension.place][index])
    }
  }

  private func pairs(_ dimension: Dimension, _ ledger: Ledger) -> [(key: Ledger.PairKey, line: Timeline)] {
    ledger.pairs(dimension) { key in
      agents.allSatisfy { $0.matches(ledger.name(.agent, key.agent)) }
        && (dimension != other || others.allSatisfy { $0.matches(ledger.name(dimension, key.other)) })
    }
  }

  private func grouped(
    _ pairs: [(key: Ledger.PairKey, line: Timeline)], _ ledger: Ledger,
    _ name: (Ledger.PairKey) -> (Dimension, NameID)
  ) -> [(name: String, lines: LineSet)] {
    var found: [NameID: LineSet] = [:]
    var dimension = Dimension.agent
    for (key, line) in pairs {
      let (kind, id) = name(key)
      dimension = kind
      found[id, default: LineSet(lines: [])].lines.append(line)
    }
    return found.map { (ledger.name(dimension, $0.key), $0.value) }
  }
}
