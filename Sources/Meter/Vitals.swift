import Costs
import Events

/// What alert rules look at: the last minutes of services and agents.
public struct Vitals: Hashable, Sendable {
  /// When.
  public var at: Timestamp
  /// The share of health reports that said up within the last 5 minutes, by service.
  public var availability: [Availability]
  /// Agents that did anything within the last 5 minutes.
  public var agents: [AgentVitals]

  /// A service's share of good health reports.
  public struct Availability: Hashable, Sendable {
    /// The service.
    public var service: String
    /// From 0 to 1.
    public var share: Double
  }

  /// An agent's last minutes.
  public struct AgentVitals: Hashable, Sendable {
    /// The agent.
    public var name: String
    /// The service it was last seen in.
    public var service: String
    /// Its runs within the last 5 minutes.
    public var requests: Int
    /// Those that failed.
    public var errors: Int
    /// Its runs' 95th percentile within the last 5 minutes, in seconds.
    public var p95: Double?
    /// What a run cost within the last 5 minutes, on average.
    public var costPerRequest: Double?
    /// What a run cost within the 5 minutes that ended an hour ago, on average.
    public var costPerRequestBefore: Double?
  }
}

extension MeterState {
  /// - Parameter coarse: looks at whole minutes: what is left of the 5-second buckets after some minutes is not enough.
  mutating func vitals(at: Timestamp, coarse: Bool) -> Vitals {
    ledger.flush()
    let span = coarse ? BucketSpan(level: 1, width: 60, count: 5, at: at) : BucketSpan(.m5, at: at)
    let before = BucketSpan(level: 1, width: 60, count: 5, at: at.adding(seconds: -3600))
    let place = Dimension.agent.place
    var agents: [Vitals.AgentVitals] = []
    for index in ledger.lines[place].indices where index > 3 {
      let line = ledger.lines[place][index]
      let totals = line.totals(span)
      guard totals.requests > 0 else { continue }
      agents.append(
        Vitals.AgentVitals(
          name: ledger.tables[place].names[index],
          service: ledger.services[NameID(index)].map { ledger.name(.service, $0) } ?? SpecialName.none,
          requests: totals.requests, errors: totals.errors, p95: line.sketch(.requests, span).quantile(0.95),
          costPerRequest: Self.costPerRequest(totals), costPerRequestBefore: Self.costPerRequest(line.totals(before))))
    }
    let ups = health.availability(
      from: at.nanoseconds - 300_000_000_000, to: at.nanoseconds)
    return Vitals(
      at: at,
      availability: ups.map { Vitals.Availability(service: ledger.name(.service, $0.service), share: $0.share) },
      agents: agents)
  }

  private static func costPerRequest(_ totals: Totals) -> Double? {
    totals.requests == 0 ? nil : totals.cost.total.dollars / Double(totals.requests)
  }

  mutating func spent(days: Range<Int>, dimension: Dimension?, name: String) -> Money {
    ledger.flush()
    var line: Timeline? = ledger.fleet
    if let dimension {
      line = ledger.tables[dimension.place].find(name).flatMap { ledger.line(dimension, $0) }
    }
    var sum = Money.zero
    for cell in line?.days.cells(in: Int64(days.lowerBound)..<Int64(days.upperBound)) ?? [] {
      sum += cell.totals.cost.total
    }
    return sum
  }

  mutating func series(starts: [Timestamp], end: Timestamp, byDay: Bool) -> [SeriesPoint] {
    ledger.flush()
    let users = ledger.lines[Dimension.user.place].dropFirst(4)
    return starts.indices.map { index in
      let next = index + 1 < starts.count ? starts[index + 1] : end
      func cells(_ line: Timeline) -> ArraySlice<TimeCell> {
        if byDay {
          let day = Int64(options.zone.dayIndex(of: starts[index]))
          return line.days.cells(in: day..<day + 1)
        }
        return line.levels[2].cells(in: floorDivide(starts[index].seconds, 900)..<floorDivide(next.seconds + 899, 900))
      }
      let all = cells(ledger.fleet)
      return SeriesPoint(
        start: starts[index], cost: all.reduce(.zero) { $0 + $1.totals.cost.total },
        requests: all.reduce(0) { $0 + $1.totals.requests },
        users: users.count { line in cells(line).contains { !$0.totals.isEmpty } })
    }
  }
}
