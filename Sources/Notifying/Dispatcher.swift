import Alerting
import Events

/// Decides who is told what and when: signals and outcomes in, notices out. Knows no clock, no thread and no receiver;
/// given the same calls it makes the same notices.
///
/// Alerts are grouped by route. Each integration of a group's receiver is told each state once: there is at most one
/// notice of it under way, made of what holds when it goes out, so that a slow receiver hears the newest and not the
/// past, and nothing piles up.
public struct Dispatcher: Sendable {
  let tree: RoutingTree
  let hours: RoutingHours
  let integrations: [IntegrationTraits]
  let limits: Limits
  private let integrationsByReceiver: [String: [Int]]

  var groups: [Int: Group] = [:]
  private var groupIDs: [String: Int] = [:]
  private var places: [MemberKey: [Int]] = [:]
  private var lastGroup = 0
  private var lastNotice: UInt64 = 0
  private var round = 0
  private var jitter: Jitter
  private var rates: [RateLimit]
  private var underWay: [UInt64: UnderWay] = [:]
  private var busy: [Int]
  private var counts: [IntegrationHealth]
  private var reports: [ToldReport] = []

  /// Alerts that nobody is told of because there are too many at once.
  public private(set) var overflow = 0

  /// The bounds of what is kept.
  struct Limits: Sendable {
    var groups = 20_000
    var members = 50_000
    /// Notices that an integration is working on.
    var underWay = 8
    var reports = 20_000
  }

  /// One occurrence of an alert.
  struct MemberKey: Hashable, Comparable, Sendable {
    var id: String
    var occurrence: Timestamp

    static func < (a: MemberKey, b: MemberKey) -> Bool {
      a.id == b.id ? a.occurrence < b.occurrence : a.id < b.id
    }
  }

  /// An occurrence within a group.
  struct Member: Sendable {
    var signal: AlertSignal
    /// Whether the route still takes it: an alert that rose in severity may have gone elsewhere.
    var isRouted: Bool
    var round: Int
  }

  /// What one integration knows of a group.
  struct Pair: Sendable {
    /// What it was told fires, and at which severity.
    var told: [MemberKey: Severity] = [:]
    var knowsAck = false
    var lastSent: Timestamp?
    var isUnderWay = false
    var attempt = 0
    var retryAt: Timestamp?
    /// The state that was given up, and when.
    var givenUp: (state: Plan.State, at: Timestamp)?
  }

  /// Alerts that are told together.
  struct Group: Sendable {
    let key: String
    let route: Int
    let labels: [String: String]
    var members: [MemberKey: Member] = [:]
    var nextFlush: Timestamp
    var pairs: [Int: Pair] = [:]
  }

  private struct UnderWay: Sendable {
    var group: Int
    var integration: Int
    var plan: Plan
  }

  /// A dispatcher that has told nobody anything.
  /// - Parameter seed: of the chance in the waits between tries.
  public init(tree: RoutingTree, hours: RoutingHours, integrations: [IntegrationTraits], seed: UInt64) {
    self.init(tree: tree, hours: hours, integrations: integrations, seed: seed, limits: Limits())
  }

  init(
    tree: RoutingTree, hours: RoutingHours, integrations: [IntegrationTraits], seed: UInt64, limits: Limits
  ) {
    self.tree = tree
    self.hours = hours
    self.integrations = integrations
    self.limits = limits
    integrationsByReceiver = Dictionary(grouping: integrations.indices) { integrations[$0].receiver }
    jitter = Jitter(seed: seed)
    rates = integrations.map { RateLimit(perMinute: $0.perMinute) }
    busy = integrations.map { _ in 0 }
    counts = integrations.map { IntegrationHealth(name: $0.name) }
  }

  // MARK: - Signals

  /// Takes in how all alerts stand, and gives the notices that are due. An occurrence that is not among them any more is
  /// over.
  public mutating func step(_ signals: [AlertSignal], at time: Timestamp) -> [Notice] {
    round += 1
    overflow = 0
    for signal in signals { take(signal, at: time) }
    for id in groups.keys { endAbsent(id, at: time) }
    return step(at: time)
  }

  private mutating func take(_ signal: AlertSignal, at time: Timestamp) {
    let key = MemberKey(id: signal.status.id, occurrence: signal.occurrence)
    var known = places[key] ?? []
    // Nobody was told of it, and nobody will be before it fires.
    if known.isEmpty, signal.phase != .firing { return }
    let severity = signal.status.severity
    let isSame = known.first.map { groups[$0]?.members[key]?.signal.status.severity == severity } ?? false
    if !isSame, signal.phase == .firing {
      var routed: [Int] = []
      for route in tree.routes(name: signal.status.name, labels: signal.status.labels, severity: severity) {
        if let group = group(route, signal, at: time) { routed.append(group) }
      }
      known += routed.filter { !known.contains($0) }
      if known.isEmpty { return }
      places[key] = known
      for group in known {
        groups[group]?.members[key] = Member(signal: signal, isRouted: routed.contains(group), round: round)
      }
      return
    }
    for group in known {
      groups[group]?.members[key]?.signal = signal
      groups[group]?.members[key]?.round = round
    }
  }

  /// The group of an alert on a route; made where there is none.
  private mutating func group(_ route: Int, _ signal: AlertSignal, at time: Timestamp) -> Int? {
    let resolved = tree.routes[route]
    guard let all = integrationsByReceiver[resolved.receiver], !all.isEmpty else { return nil }
    let labels = resolved.groupLabels(NoticeAlert(status: signal.status).labels)
    let pairs = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\(JSONText.string($0.value))" }
    let key = "\(resolved.path):{\(pairs.joined(separator: ", "))}"
    // Two routes may have the same matchers: they are two groups all the same.
    if let known = groupIDs["\(route) \(key)"] { return known }
    guard groups.count < limits.groups, places.count < limits.members else {
      overflow += 1
      return nil
    }
    lastGroup += 1
    groupIDs["\(route) \(key)"] = lastGroup
    let begun = min(signal.status.firedAt ?? time, time)
    groups[lastGroup] = Group(
      key: key, route: route, labels: labels, nextFlush: begun.adding(seconds: resolved.groupWait),
      pairs: Dictionary(uniqueKeysWithValues: all.map { ($0, Pair()) }))
    return lastGroup
  }

  private mutating func endAbsent(_ id: Int, at time: Timestamp) {
    guard let group = groups[id] else { return }
    for (key, member) in group.members where member.round != round {
      switch member.signal.phase {
      case .resolved, .resolvedQuietly: break
      case .firing, .acknowledged, .suppressed:
        groups[id]?.members[key]?.signal.phase = .resolved
        groups[id]?.members[key]?.signal.status.state = .resolved
        groups[id]?.members[key]?.signal.status.resolvedAt = time
      }
    }
  }

  // MARK: - Notices

  /// Gives the notices that are due by the clock alone: groups that have waited, repeats, tries after a failure.
  public mutating func step(at time: Timestamp) -> [Notice] {
    var due: [Due] = []
    for index in counts.indices { counts[index].waiting = 0 }
    for (id, group) in groups {
      for (integration, pair) in group.pairs where !pair.isUnderWay {
        if let plan = plan(id, integration, at: time) {
          due.append(Due(plan: plan, key: group.key, group: id, integration: integration))
        } else if let retryAt = groups[id]?.pairs[integration]?.retryAt, retryAt > time {
          counts[integration].waiting += 1
        }
      }
      forgetOver(id)
    }
    due.sort { $0.comesBefore($1) }
    return due.compactMap { send($0, at: time) }
  }

  private struct Due {
    var plan: Plan
    var key: String
    var group: Int
    var integration: Int

    func comesBefore(_ other: Due) -> Bool {
      if plan.severity != other.plan.severity { return plan.severity > other.plan.severity }
      return (key, integration, group) < (other.key, other.integration, other.group)
    }
  }

  /// What an integration is to be told of a group now, if anything.
  private mutating func plan(_ id: Int, _ integration: Int, at time: Timestamp) -> Plan? {
    guard let group = groups[id], var pair = group.pairs[integration] else { return nil }
    let (traits, route) = (integrations[integration], tree.routes[group.route])
    let mirrors = traits.mirrorSeconds != nil
    guard mirrors || pair.retryAt != nil || time >= group.nextFlush else { return nil }
    if let retryAt = pair.retryAt, time < retryAt { return nil }
    pair.dropUntold(group.members, traits)
    defer { groups[id]?.pairs[integration] = pair }
    let strategy = strategy(of: group, at: time)
    let repeats = strategy == .outsideHours ? route.repeatIntervalOutsideHours : route.repeatInterval
    let again = traits.mirrorSeconds ?? repeats
    let isRepeat = pair.lastSent.map { $0.adding(seconds: again) <= time } ?? false
    guard !route.isMuted(at: time),
      let plan = Plan(group.members, pair, traits, isRepeatDue: isRepeat, strategy: strategy)
    else {
      pair.attempt = 0
      pair.retryAt = nil
      return nil
    }
    if let givenUp = pair.givenUp, givenUp.state == plan.state, time < givenUp.at.adding(seconds: again) {
      return nil
    }
    return plan
  }

  private func strategy(of group: Group, at time: Timestamp) -> RoutingStrategy {
    let all = group.members.values.lazy.filter { $0.signal.phase == .firing }
    let isImmediate = all.contains {
      hours.strategy(
        severity: $0.signal.status.severity, service: $0.signal.status.labels["service"] ?? "", at: time)
        == .immediate
    }
    return isImmediate ? .immediate : hours.strategy(severity: .info, service: "", at: time)
  }

  private mutating func send(_ due: Due, at time: Timestamp) -> Notice? {
    let integration = due.integration
    guard busy[integration] < limits.underWay, rates[integration].take(at: time),
      let group = groups[due.group]
    else {
      counts[integration].waiting += 1
      return nil
    }
    let (traits, route) = (integrations[integration], tree.routes[group.route])
    busy[integration] += 1
    lastNotice += 1
    underWay[lastNotice] = UnderWay(group: due.group, integration: integration, plan: due.plan)
    groups[due.group]?.pairs[integration]?.isUnderWay = true
    groups[due.group]?.nextFlush = max(group.nextFlush, time.adding(seconds: route.groupInterval))
    let alerts = due.plan.alerts(group.members, at: time)
    let most = traits.mirrorSeconds == nil ? traits.alerts : alerts.count
    return Notice(
      id: lastNotice, kind: due.plan.kind, receiver: traits.receiver, groupKey: group.key,
      groupLabels: group.labels, alerts: Array(alerts.prefix(most)), truncated: max(0, alerts.count - most),
      strategy: due.plan.strategy, at: time, integration: integration)
  }

  /// Forgets alerts that are over and that nobody waits to hear of, and groups without alerts.
  private mutating func forgetOver(_ id: Int) {
    guard let group = groups[id], !group.pairs.values.contains(where: \.isUnderWay) else { return }
    for (key, member) in group.members
    where member.signal.phase == .resolved || member.signal.phase == .resolvedQuietly {
      if group.pairs.values.contains(where: { $0.told[key] != nil }) { continue }
      groups[id]?.members[key] = nil
      places[key]?.removeAll { $0 == id }
      if places[key]?.isEmpty == true { places[key] = nil }
    }
    if groups[id]?.members.isEmpty == true {
      groups[id] = nil
      groupIDs["\(group.route) \(group.key)"] = nil
    }
  }

  // MARK: - Outcomes

  /// Takes in what came of a notice.
  public mutating func finished(_ notice: UInt64, _ outcome: DeliveryOutcome, at time: Timestamp) {
    guard let done = underWay.removeValue(forKey: notice) else { return }
    busy[done.integration] -= 1
    guard var pair = groups[done.group]?.pairs[done.integration] else { return }
    pair.isUnderWay = false
    switch outcome {
    case .delivered: delivered(done, &pair, at: time)
    case .refused(let reason): giveUp(done, &pair, reason, at: time)
    case .failed(let reason, let after):
      if pair.attempt + 1 >= integrations[done.integration].attempts {
        giveUp(done, &pair, reason, at: time)
      } else {
        pair.attempt += 1
        let wait = Backoff.nanoseconds(attempt: pair.attempt, &jitter)
        let asked = min(after ?? 0, 3_600) * 1_000_000_000
        pair.retryAt = Timestamp(nanoseconds: time.nanoseconds &+ max(wait, asked))
        counts[done.integration].retries += 1
        counts[done.integration].problem = reason
      }
    }
    groups[done.group]?.pairs[done.integration] = pair
    forgetOver(done.group)
  }

  private mutating func delivered(_ done: UnderWay, _ pair: inout Pair, at time: Timestamp) {
    for (key, severity) in done.plan.firing { pair.told[key] = severity }
    for key in done.plan.resolved { pair.told[key] = nil }
    pair.knowsAck = done.plan.kind == .acknowledged
    pair.lastSent = time
    pair.attempt = 0
    pair.retryAt = nil
    pair.givenUp = nil
    counts[done.integration].sent += 1
    counts[done.integration].problem = nil
    report(done, nil, at: time)
  }

  private mutating func giveUp(_ done: UnderWay, _ pair: inout Pair, _ reason: String, at time: Timestamp) {
    pair.givenUp = (done.plan.state, time)
    pair.attempt = 0
    pair.retryAt = nil
    for key in done.plan.resolved { pair.told[key] = nil }
    counts[done.integration].deadLetters += 1
    counts[done.integration].problem = reason
    report(done, reason, at: time)
  }

  private mutating func report(_ done: UnderWay, _ problem: String?, at time: Timestamp) {
    let name = integrations[done.integration].name
    let isMirror = integrations[done.integration].mirrorSeconds != nil
    // What a mirror is told again every minute is no news.
    let firing = done.plan.firing.filter { !isMirror || done.plan.news.contains($0.key) }.map {
      ($0.key, done.plan.kind == .acknowledged ? "acknowledged" : "firing")
    }
    for (key, what) in firing + done.plan.resolved.map({ ($0, "resolved") })
    where reports.count < limits.reports {
      reports.append(
        ToldReport(
          alert: key.id, occurrence: key.occurrence, integration: name, what: what, problem: problem, at: time
        ))
    }
  }

  /// Takes the reports since the last time, the oldest first.
  public mutating func takeReports() -> [ToldReport] {
    defer { reports = [] }
    return reports
  }

  /// How the integrations do, in the order they were given.
  public var health: [IntegrationHealth] {
    counts.indices.map { index in
      var health = counts[index]
      health.waiting += busy[index]
      return health
    }
  }
}
