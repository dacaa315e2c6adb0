import Costs
import Meter

/// What series are made of at one moment.
public struct FleetFacts: Sendable {
  /// What the meter counted; nil where it was not asked to.
  public var meter: SeriesSnapshot?
  /// How the budgets stand.
  public var budgets: [BudgetStatus]
  /// How many alerts there are, by name, severity and state.
  public var alerts: [AlertCount]
  /// What the streams gave.
  public var streams: [StreamStatus]

  /// How many alerts of one name, severity and state there are.
  public struct AlertCount: Hashable, Sendable {
    /// The rule's name.
    public var name: String
    /// How bad.
    public var severity: String
    /// What is shown of it.
    public var state: String
    /// How many.
    public var count: Int

    /// So many alerts; see the members.
    public init(name: String, severity: String, state: String, count: Int) {
      self.name = name
      self.severity = severity
      self.state = state
      self.count = count
    }
  }

  /// Facts; see the members.
  public init(
    meter: SeriesSnapshot?, budgets: [BudgetStatus] = [], alerts: [AlertCount] = [],
    streams: [StreamStatus] = []
  ) {
    self.meter = meter
    self.budgets = budgets
    self.alerts = alerts
    self.streams = streams
  }
}

/// A few families that belong together.
protocol FamilyGroup: Sendable {
  static func families(of facts: FleetFacts) -> [MetricFamily]
}

/// The series that rules, `/metrics` and the query API are about.
public enum FleetSeries {
  private static var groups: [any FamilyGroup.Type] {
    [
      RequestFamilies.self, AgentFamilies.self, TeamFamilies.self, ToolFamilies.self, ModelFamilies.self,
      CostFamilies.self, UserFamilies.self, HealthFamilies.self, BudgetFamilies.self, AlertFamilies.self,
      StreamFamilies.self,
    ]
  }

  /// All families, each once; those without a series are among them.
  public static func families(of facts: FleetFacts) -> [MetricFamily] {
    groups.flatMap { $0.families(of: facts) }
  }
}

/// What families are described by.
struct FamilyShape {
  let name: String
  let type: MetricType
  var unit = ""
  let help: String

  /// The family with its series. Of two with the same labels, the first stays.
  func family(_ points: [MetricFamily.Point]) -> MetricFamily {
    MetricFamily(name: name, help: help, type: type, unit: unit, points: points)
  }
}

extension MetricFamily.Point {
  /// A number; its labels are given sorted by name.
  init(_ labels: [MetricLabel], _ value: Double) {
    self.init(labels: labels, value: .number(value))
  }

  /// Durations; the labels are given sorted by name.
  init(_ labels: [MetricLabel], _ histogram: SeriesHistogram, _ bounds: [String]) {
    self.init(
      labels: labels,
      value: .histogram(
        MetricHistogram(
          boundTexts: bounds, cumulative: histogram.cumulative.map(Double.init), sum: histogram.sum)))
  }
}
