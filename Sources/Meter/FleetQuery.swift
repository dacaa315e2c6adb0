import Events

/// The order of a breakdown's rows.
public enum SortKey: String, CaseIterable, Sendable {
  case cost, requests, errors, latency, tokens, name
}

/// What the overview asks the meter.
public struct FleetQuery: Hashable, Sendable {
  /// The moment the window ends at.
  public var at: Timestamp
  /// How far back.
  public var window: Window
  /// What the rows are.
  public var dimension: Dimension
  /// The rows' order (descending, but names ascending).
  public var sort: SortKey
  /// Whether that order is turned round.
  public var reversed: Bool
  /// The first row wanted.
  public var firstRow: Int
  /// How many rows are wanted.
  public var rowLimit: Int
  /// How many points the charts have.
  public var chartPoints: Int
  /// What is kept: none for everything.
  public var filter: Filter

  /// A question; see the members.
  public init(
    at: Timestamp, window: Window = .h1, dimension: Dimension = .agent, sort: SortKey = .cost,
    reversed: Bool = false, firstRow: Int = 0, rowLimit: Int = 20, chartPoints: Int = 60,
    filter: Filter = Filter()
  ) {
    self.at = at
    self.window = window
    self.dimension = dimension
    self.sort = sort
    self.reversed = reversed
    self.firstRow = firstRow
    self.rowLimit = rowLimit
    self.chartPoints = chartPoints
    self.filter = filter
  }
}
