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
  /// What rules look at, at moments in order: what two of them have in common is added up once.
  func vitals(at times: [Timestamp]) -> [Vitals] {
    var all = times.map { Vitals(at: $0, availability: availability(at: $0), agents: []) }
    let spans = times.map { BucketSpan(.m5, at: $0) }
    let before = times.map { BucketSpan(width: 60, count: 5, at: $0.adding(seconds: -3600)) }
    let place = Dimension.agent.place
    var slide = RunSlide()
    ledger.lines[place].forEach(from: 4) { index, line in
      slide.run(over: spans.map(\.seconds), of: line) { moment, runs, p95 in
        all[moment].agents.append(
          Vitals.AgentVitals(
            name: ledger.tables[place].names[index],
            service: ledger.service(of: NameID(index)).map { ledger.name(.service, $0) } ?? SpecialName.none,
            requests: runs.requests, errors: runs.errors, p95: p95, costPerRequest: runs.dollarsPerRequest,
            costPerRequestBefore: line.pointee.runs(before[moment]).dollarsPerRequest))
      }
    }
    return all
  }

  private func availability(at: Timestamp) -> [Vitals.Availability] {
    health.availability(from: at.nanoseconds - 300_000_000_000, to: at.nanoseconds).map {
      Vitals.Availability(service: ledger.name(.service, $0.service), share: $0.share)
    }
  }

  private func line(_ dimension: Dimension?, _ name: String) -> Timeline? {
    guard let dimension else { return ledger.fleet }
    return ledger.tables[dimension.place].find(name).flatMap { ledger.line(dimension, $0) }
  }

  func spent(from start: Timestamp, to end: Timestamp, dimension: Dimension?, name: String) -> Money {
    var sum = Totals()
    for cell in line(dimension, name)?.cells(in: start.seconds..<max(start.seconds, end.seconds)) ?? [] {
      sum += cell.sum
    }
    return sum.cost.total
  }

  func spent(days: Range<Int>, dimension: Dimension?, name: String) -> Money {
    let line = line(dimension, name)
    var sum = Money.zero
    for day in days { sum += line?.totals(ofDay: day, options.zone).cost.total ?? .zero }
    return sum
  }

  func series(starts: [Timestamp], end: Timestamp, byDay: Bool) -> [SeriesPoint] {
    let place = Dimension.user.place
    let users = (4..<max(4, ledger.lines[place].count)).map { ledger.lines[place][$0] }
    return starts.indices.map { index in
      let next = index + 1 < starts.count ? starts[index + 1] : end
      let day = byDay ? options.zone.dayIndex(of: starts[index]) : 0
      func totals(_ line: Timeline) -> Totals {
        if byDay { return line.totals(ofDay: day, options.zone) }
        var sum = Totals()
        for cell in line.cells(in: starts[index].seconds..<max(starts[index].seconds, next.seconds)) {
          sum += cell.sum
        }
        return sum
      }
      let all = totals(ledger.fleet)
      let active = users.indices.filter { !totals(users[$0]).isEmpty }.map { NameID($0 + 4) }
      let folded = byDay ? foldedUsers.day(day) : foldedUsers.hour(starts[index].seconds)
      let (count, isEstimate) = userCount(active: active, folded: folded)
      return SeriesPoint(
        start: starts[index], cost: all.cost.total, requests: all.requests, users: count,
        usersAreEstimated: isEstimate)
    }
  }
}
