import Alerting
import Events

/// A node of the routing tree, as Alertmanager has it. What it does not say it has from the node above.
public struct Route: Hashable, Sendable {
  /// Whom it tells.
  public var receiver: String?
  /// What alerts must have to come here.
  public var matchers: [AlertMatcher]
  /// Whether an alert that came here may go to the next siblings too.
  public var goesOn: Bool
  /// Labels that make a group; `...` stands for all.
  public var groupBy: [String]?
  /// How long a new group waits for more before it is told, in seconds.
  public var groupWait: Int64?
  /// How long a group that was told waits before it is told something new, in seconds.
  public var groupInterval: Int64?
  /// After how long a group that still fires is told again, in seconds.
  public var repeatInterval: Int64?
  /// The same outside of business hours, for what is no immediate escalation.
  public var repeatIntervalOutsideHours: Int64?
  /// Names of times in which it tells nobody.
  public var muteTimes: [String]
  /// Names of times outside of which it tells nobody; none for always.
  public var activeTimes: [String]
  /// The nodes below: an alert goes to the first that it matches.
  public var routes: [Route]

  /// A node; see the members.
  public init(
    receiver: String? = nil, matchers: [AlertMatcher] = [], goesOn: Bool = false, groupBy: [String]? = nil,
    groupWait: Int64? = nil, groupInterval: Int64? = nil, repeatInterval: Int64? = nil,
    repeatIntervalOutsideHours: Int64? = nil, muteTimes: [String] = [], activeTimes: [String] = [],
    routes: [Route] = []
  ) {
    self.receiver = receiver
    self.matchers = matchers
    self.goesOn = goesOn
    self.groupBy = groupBy
    self.groupWait = groupWait
    self.groupInterval = groupInterval
    self.repeatInterval = repeatInterval
    self.repeatIntervalOutsideHours = repeatIntervalOutsideHours
    self.muteTimes = muteTimes
    self.activeTimes = activeTimes
    self.routes = routes
  }
}

/// A node with all that holds for it.
struct ResolvedRoute: Sendable {
  /// The matchers on the way to it, as Alertmanager writes them: `{}/{severity="critical"}`.
  var path: String
  var receiver: String
  var groupBy: [String]
  var groupWait: Int64
  var groupInterval: Int64
  var repeatInterval: Int64
  var repeatIntervalOutsideHours: Int64
  var mute: [RecurringInterval]
  var active: [RecurringInterval]

  /// Whether it tells nobody at a moment.
  func isMuted(at time: Timestamp) -> Bool {
    if mute.contains(where: { $0.contains(time) }) { return true }
    return !active.isEmpty && !active.contains { $0.contains(time) }
  }

  /// The labels of an alert that make its group.
  func groupLabels(_ labels: [String: String]) -> [String: String] {
    if groupBy == ["..."] { return labels }
    var found: [String: String] = [:]
    for name in groupBy { if let value = labels[name] { found[name] = value } }
    return found
  }
}

/// The routing tree with everything resolved. The first node is the root, which takes all alerts.
public struct RoutingTree: Sendable {
  private(set) var routes: [ResolvedRoute] = []
  private var nodes: [Node] = []

  private struct Node: Sendable {
    var matchers: [AlertMatcher]
    var goesOn: Bool
    var children: [Int]
  }

  /// A tree that cannot be, with what is wrong.
  public struct Problem: Error, Hashable, CustomStringConvertible {
    /// What is wrong.
    public var description: String
  }

  /// A tree of these nodes.
  /// - Parameters:
  ///   - root: it takes all alerts, so it has a receiver and no matchers.
  ///   - times: recurring times by name.
  /// - Throws: `Problem` where a name is unknown or the root does not take all.
  public init(_ root: Route, times: [String: [RecurringInterval]] = [:]) throws(Problem) {
    guard let receiver = root.receiver else { throw Problem(description: "the first route has no receiver") }
    guard root.matchers.isEmpty, root.muteTimes.isEmpty, root.activeTimes.isEmpty else {
      throw Problem(description: "the first route takes all alerts, always: it has no matchers and no times")
    }
    let usual = ResolvedRoute(
      path: "", receiver: receiver, groupBy: ["alertname"], groupWait: 30, groupInterval: 300,
      repeatInterval: 14_400, repeatIntervalOutsideHours: 14_400, mute: [], active: [])
    _ = try add(root, below: usual, times)
  }

  private mutating func add(
    _ route: Route, below parent: ResolvedRoute, _ times: [String: [RecurringInterval]]
  ) throws(Problem) -> Int {
    let index = routes.count
    let own = "{" + route.matchers.map(\.text).joined(separator: ",") + "}"
    let repeats = route.repeatInterval ?? parent.repeatInterval
    let resolved = ResolvedRoute(
      path: parent.path.isEmpty ? own : parent.path + "/" + own, receiver: route.receiver ?? parent.receiver,
      groupBy: route.groupBy ?? parent.groupBy, groupWait: route.groupWait ?? parent.groupWait,
      groupInterval: route.groupInterval ?? parent.groupInterval, repeatInterval: repeats,
      repeatIntervalOutsideHours: route.repeatIntervalOutsideHours
        ?? (route.repeatInterval == nil ? parent.repeatIntervalOutsideHours : repeats),
      mute: try Self.find(route.muteTimes, times), active: try Self.find(route.activeTimes, times))
    routes.append(resolved)
    nodes.append(Node(matchers: route.matchers, goesOn: route.goesOn, children: []))
    var children: [Int] = []
    for child in route.routes { children.append(try add(child, below: resolved, times)) }
    nodes[index].children = children
    return index
  }

  private static func find(
    _ names: [String], _ times: [String: [RecurringInterval]]
  ) throws(Problem) -> [RecurringInterval] {
    var found: [RecurringInterval] = []
    for name in names {
      guard let intervals = times[name] else {
        throw Problem(description: "there are no times named \"\(name)\"")
      }
      found += intervals
    }
    return found
  }

  /// The nodes that an alert goes to, as indices.
  func routes(name: String, labels: [String: String], severity: Severity) -> [Int] {
    var found: [Int] = []
    collect(0, name, labels, severity, &found)
    return found
  }

  private func collect(
    _ index: Int, _ name: String, _ labels: [String: String], _ severity: Severity, _ found: inout [Int]
  ) {
    let before = found.count
    for child in nodes[index].children {
      let fits = nodes[child].matchers.allSatisfy {
        $0.matches(name: name, labels: labels, severity: severity)
      }
      guard fits else { continue }
      collect(child, name, labels, severity, &found)
      if !nodes[child].goesOn { break }
    }
    if found.count == before { found.append(index) }
  }

  /// The names of all receivers that alerts can go to, each once.
  public var receivers: [String] {
    var seen: Set<String> = []
    return routes.map(\.receiver).filter { seen.insert($0).inserted }
  }
}
