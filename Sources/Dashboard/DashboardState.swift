import Alerting
import Events
import Meter

/// A page of the dashboard; the trail of pages is what Esc goes back along.
public enum Page: Hashable, Sendable {
  case fleet
  case agent(String)
  case inputs
  /// Ways to spend less.
  case advice
  /// What changed, and what explains it.
  case changes
  /// Success, satisfaction and caches.
  case business
  /// An agent's profile.
  case profile(String)
  /// The traces of the window.
  case traces
  /// One trace.
  case trace(TraceRef)
  /// Who calls whom.
  case topology
}

/// A pane, by name.
public enum PaneID: String, CaseIterable, Sendable {
  case requests, latency, spend, budgets, alerts
  case agentLatency, agentSummary, agentModels, agentTools, agentUsers, agentErrors, agentRequests
  case streams, rejected
  case advice, adviceDetail
  case changes, changeDetail
  case business, businessAgents, satisfaction, caches
  case profileLatency, profileUsual, profileHeat, profileMemory, profileSessions
  case traceList, waterfall, spanFacts, callEdges, workflows, collaborations
}

extension PaneID {
  /// What a person calls it.
  var words: String {
    switch self {
    case .agentLatency: "the agent's latency"
    case .agentSummary: "the agent's runs and cost"
    case .agentModels: "the agent's models"
    case .agentTools: "the agent's tools"
    case .agentUsers: "the agent's users"
    case .agentErrors: "the agent's errors"
    case .agentRequests: "the agent's newest requests"
    case .rejected: "rejected lines"
    case .adviceDetail: "what the advice rests on"
    case .changes: "what changed"
    case .changeDetail: "what a change is made of"
    case .business: "business figures"
    case .businessAgents: "agents by what they are worth"
    case .satisfaction: "what people say"
    case .profileLatency: "the profile's latency"
    case .profileUsual: "what is usual"
    case .profileHeat: "the heat map"
    case .profileMemory: "the agent's memory"
    case .profileSessions: "the agent's sessions"
    case .traceList: "the list of traces"
    case .waterfall: "the trace's spans"
    case .spanFacts: "the selected span"
    case .callEdges: "callers and what they call"
    case .workflows: "team workflows"
    case .requests, .latency, .spend, .budgets, .alerts, .streams, .advice, .collaborations,
      .caches:
      rawValue
    }
  }
}

/// Where a pane's list stands.
public struct ListPosition: Hashable, Sendable {
  /// The selected row, counted from 0 over all rows.
  public var selected = 0
  /// The first row shown.
  public var first = 0
  /// What the selected row is called, once a person has moved to it: the selection stays with it as rows
  /// move.
  public var anchor: String?

  /// At the top, following nothing.
  public init() {}
}

/// What is being asked of the person.
public enum Prompt: Hashable, Sendable {
  /// A filter; `problem` says what is wrong with it so far.
  case filter(LineEdit, problem: String?)
  /// The note of an acknowledgement, and which alerts it is for.
  case acknowledge(alertID: String, reach: AcknowledgeReach, note: LineEdit)
  /// The key of a window.
  case window
  /// For how long an alert is put off.
  case snooze(alertID: String)
  /// The key of a way to write down what is shown.
  case export
  /// A list to choose from by typing.
  case choose(Chooser)
}

/// Which alerts an acknowledgement is for.
public enum AcknowledgeReach: CaseIterable, Hashable, Sendable {
  /// The selected one.
  case one
  /// Every critical one that wants a hand.
  case critical
  /// Every one that wants a hand.
  case all
}

/// Everything that decides what is on the screen: a value, changed by `update` and `receive` alone.
public struct DashboardState: Hashable, Sendable {
  /// Columns of the screen, at least 1.
  public internal(set) var width: Int
  /// Rows of the screen, at least 1.
  public internal(set) var height: Int
  /// Whether nothing but ASCII is drawn.
  public let ascii: Bool
  /// Whether roles are told apart by colour.
  public let colour: Bool

  /// The pages gone through; the last is shown, the first is the fleet.
  public internal(set) var trail: [Page] = [.fleet]
  /// The pane with the focus, by page.
  public internal(set) var focus: [Page: PaneID] = [.fleet: .spend]
  /// Where each list stands.
  public internal(set) var positions: [PaneID: ListPosition] = [:]
  /// How far back.
  public internal(set) var window: Window
  /// What spend is broken down by.
  public internal(set) var dimension: Dimension
  /// The order of the spend pane's rows.
  public internal(set) var sort: SortKey = .cost
  /// What the page of changes is about.
  public internal(set) var changeMeasure = ChangeMeasure.latency
  /// What it compares the window with.
  public internal(set) var changeReference = ChangeReference.before
  /// Whether that order is turned round.
  public internal(set) var reversed = false
  /// What is kept.
  public internal(set) var filter: Filter
  /// Whether the pane with the focus has the page to itself.
  public internal(set) var showsOnlyFocus = false
  /// The order of the list of traces, and whether it is turned round.
  public internal(set) var traceSort = TraceSort.time
  /// Whether that order is turned round.
  public internal(set) var tracesReversed = false
  /// Spans of the trace shown whose spans below are folded away.
  var folded: Set<RecordKey> = []
  /// Whether the trace that was opened is still to be gone through for what failed.
  var seeksFailure = false
  /// What roles look like.
  public internal(set) var theme: Theme
  /// The themes to go through: the built-in ones, and one of the person's own.
  public let themes: [Theme]
  /// What is being asked, where something is.
  public internal(set) var prompt: Prompt?
  /// Whether the help lies over the page.
  public internal(set) var helpIsOpen = false
  /// The moment the screen is held at, while paused.
  public internal(set) var pausedAt: Timestamp?
  /// The pieces that the window is made of at that moment, in seconds, where a person has gone back in time.
  public internal(set) var pieceSeconds: Int64?
  /// A word about the last key, until the next one.
  public internal(set) var message: String?
  /// The newest snapshot.
  public internal(set) var data: DashboardData
  /// What lies where in the last frame that was shown: the face puts it here, clicks are looked up in it.
  public var hits: [HitRegion] = []

  /// A dashboard of a size, before its first data.
  public init(
    width: Int, height: Int, now: Timestamp, window: Window = .h1, dimension: Dimension = .agent,
    filter: Filter = Filter(), ascii: Bool = false, colour: Bool = true, theme: Theme = .night
  ) {
    self.width = max(1, width)
    self.height = max(1, height)
    self.window = window
    self.dimension = dimension
    self.filter = filter
    self.ascii = ascii
    self.colour = colour
    self.theme = theme
    themes = Theme.all.contains(theme) ? Theme.all : [theme] + Theme.all
    data = DashboardData(now: now)
  }

  /// The page shown.
  public var page: Page { trail.last ?? .fleet }
  /// Whether the screen is held.
  public var isPaused: Bool { pausedAt != nil }

  /// The pane that keys go to.
  public var focusedPane: PaneID {
    let shown = Layout(self).order
    if let wanted = focus[page], shown.contains(wanted) { return wanted }
    return shown.first ?? .requests
  }

  /// Where a pane's list stands.
  public func position(_ pane: PaneID) -> ListPosition { positions[pane] ?? ListPosition() }

  /// The alert that `a` and `A` mean: the selected one, or on an agent's page its first that still wants a
  /// hand.
  public var targetAlert: AlertStatus? {
    if case .agent(let name) = page {
      let own = data.alerts.filter { $0.concerns(agent: name) }
      return own.first { [.firing, .recovering, .pending].contains($0.state) } ?? own.first
    }
    guard page == .fleet, !data.alerts.isEmpty else { return nil }
    let at = position(.alerts).selected
    return data.alerts.indices.contains(at) ? data.alerts[at] : data.alerts.first
  }
}

extension AlertStatus {
  /// The agent that the alert names, where it names one.
  var agent: String? { labels["agent_name"] ?? labels["agent"] }

  /// Whether it is about an agent.
  func concerns(agent name: String) -> Bool { agent == name || (agent == nil && place == name) }
}
