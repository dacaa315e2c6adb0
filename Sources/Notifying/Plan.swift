import Alerting
import Events

/// What an integration is to be told of a group.
struct Plan: Sendable {
  var kind: Notice.Kind
  /// What fires, or was taken on.
  var firing: [Dispatcher.MemberKey: Severity]
  /// What is over.
  var resolved: [Dispatcher.MemberKey]
  /// What of `firing` it was not told before.
  var news: Set<Dispatcher.MemberKey>
  var strategy: RoutingStrategy

  /// What makes two plans the same.
  struct State: Hashable, Sendable {
    var kind: Notice.Kind
    var firing: [Dispatcher.MemberKey: Severity]
    var resolved: Set<Dispatcher.MemberKey>
  }

  var state: State { State(kind: kind, firing: firing, resolved: Set(resolved)) }

  /// The worst of what fires.
  var severity: Severity { firing.values.max() ?? .info }

  /// Nil where there is nothing to tell.
  init?(
    _ members: [Dispatcher.MemberKey: Dispatcher.Member], _ pair: Dispatcher.Pair,
    _ traits: IntegrationTraits,
    isRepeatDue: Bool, strategy: RoutingStrategy
  ) {
    self.strategy = strategy
    (firing, resolved, news) = ([:], [], [])
    var acknowledged: [Dispatcher.MemberKey: Severity] = [:]
    var isUpAndQuiet = false
    for (key, member) in members {
      let severity = member.signal.status.severity
      let told = pair.told[key]
      switch member.signal.phase {
      case .firing where member.isRouted || traits.mirrorSeconds != nil && told != nil:
        firing[key] = severity
        if told.map({ $0 < severity }) ?? true { news.insert(key) }
      case .acknowledged where told != nil:
        // What keeps its own alerts believes that it is over when it hears of it no more.
        if traits.mirrorSeconds != nil { firing[key] = severity } else { acknowledged[key] = severity }
      case .suppressed where told != nil:
        if traits.mirrorSeconds != nil { firing[key] = severity }
        isUpAndQuiet = true
      case .resolved where told != nil: resolved.append(key)
      default: if told != nil { isUpAndQuiet = true }
      }
    }
    resolved.sort()
    if !news.isEmpty || !firing.isEmpty && (isRepeatDue || !resolved.isEmpty) {
      kind = .firing
    } else if !resolved.isEmpty, acknowledged.isEmpty || !traits.tellsAcknowledged {
      // Of what can be told in one word only all of it is over, or nothing.
      if traits.tellsAcknowledged, isUpAndQuiet || !firing.isEmpty { return nil }
      kind = .resolved
    } else if traits.tellsAcknowledged, firing.isEmpty, !acknowledged.isEmpty, !isUpAndQuiet, !pair.knowsAck {
      kind = .acknowledged
      firing = acknowledged
      resolved = []
    } else {
      return nil
    }
  }

  /// The alerts of a notice: what fires first, the worst first, the newest first.
  func alerts(
    _ members: [Dispatcher.MemberKey: Dispatcher.Member], at time: Timestamp
  ) -> [NoticeAlert] {
    let up = firing.keys.sorted().compactMap { members[$0] }.map { NoticeAlert(status: $0.signal.status) }
    let over = resolved.compactMap { members[$0] }.map {
      NoticeAlert(status: $0.signal.status, endsAt: $0.signal.status.resolvedAt ?? time)
    }
    return up.sorted { Self.comesFirst($0, $1) } + over.sorted { Self.comesFirst($0, $1) }
  }

  private static func comesFirst(_ a: NoticeAlert, _ b: NoticeAlert) -> Bool {
    if a.status.severity != b.status.severity { return a.status.severity > b.status.severity }
    return a.startsAt == b.startsAt ? a.status.id < b.status.id : a.startsAt > b.startsAt
  }
}

extension Dispatcher.Pair {
  /// Forgets what was told of alerts whose end it will not hear of.
  mutating func dropUntold(
    _ members: [Dispatcher.MemberKey: Dispatcher.Member], _ traits: IntegrationTraits
  ) {
    for key in told.keys {
      switch members[key]?.signal.phase {
      case .resolvedQuietly, nil: told[key] = nil
      case .resolved where !traits.sendsResolved: told[key] = nil
      default: break
      }
    }
  }
}
