import Events

/// How one budget stands at one moment.
public struct BudgetStatus: Hashable, Sendable {
  /// What a person calls it (`day`, `week`, `refunds month`).
  public var name: String
  /// The period it runs over (`daily`, `weekly`, `monthly`, `rolling 24h`, `5h blocks`).
  public var period: String
  /// What it is for, or empty for the whole fleet (`agent=Refunds model=~gpt`).
  public var scope: String
  /// What may be spent in a period.
  public var limit: Money
  /// What was spent since the period began.
  public var spent: Money
  /// The thresholds, as shares of the limit, ascending (0.5, 0.8, 0.9, 1).
  public var thresholds: [Double]
  /// Those of `thresholds` that `spent` has reached.
  public var crossed: [Double]
  /// When the current period began and ends.
  public var start: Timestamp
  /// When the current period ends.
  public var end: Timestamp
  /// What will have been spent at the period's end at today's rate, with a range; nil before 10 % of the
  /// period.
  public var forecast: Forecast?
  /// When the limit is reached at the current burn, where that is before the period's end.
  public var exhaustedAt: Timestamp?
  /// What was spent within the last hour.
  public var burnPerHour: Money
  /// What may be spent an hour until the period's end (in a rolling one, for as long as it is) to stay inside the limit.
  public var sustainablePerHour: Money
  /// What is being spent an hour, over the newest minutes, hour and day.
  public var burn = BudgetBurn()
  /// Shares of the limit to warn at once the forecast reaches them.
  public var forecastThresholds: [Double] = []
  /// Those of `forecastThresholds` that the forecast reaches.
  public var forecastCrossed: [Double] = []
  /// The names that it is for, by dimension.
  public var labels: [String: String] = [:]
  /// Whether its period slides along and never ends.
  public var slides = false
  /// The thresholds that the period before reached, where it ended so lately that records of it still come.
  public var before: Before?

  /// A period that is over.
  public struct Before: Hashable, Sendable {
    /// When it began.
    public var start: Timestamp
    /// What was spent in it.
    public var spent: Money
    /// The thresholds that it reached.
    public var crossed: [Double]
  }

  /// A forecast with its range, both in money.
  public struct Forecast: Hashable, Sendable {
    /// What will have been spent.
    public var amount: Money
    /// Half the width of the range.
    public var margin: Money
    /// A forecast, and half the width of its range.
    public init(amount: Money, margin: Money) {
      self.amount = amount
      self.margin = margin
    }
  }

  /// Where the forecast says the period will end, from low to high; never below what is spent already.
  public var forecastRange: ClosedRange<Money>? {
    guard let forecast else { return nil }
    let low = max(spent, forecast.amount - forecast.margin)
    return low...max(low, forecast.amount + forecast.margin)
  }

  /// `spent` as a share of `limit`; 0 where the limit is 0.
  public var fraction: Double { limit.picodollars == 0 ? 0 : spent.dollars / limit.dollars }

  /// A budget's standing; see the members.
  public init(
    name: String, period: String, scope: String = "", limit: Money, spent: Money, thresholds: [Double],
    crossed: [Double], start: Timestamp, end: Timestamp, forecast: Forecast? = nil,
    exhaustedAt: Timestamp? = nil, burnPerHour: Money = .zero, sustainablePerHour: Money = .zero
  ) {
    self.name = name
    self.period = period
    self.scope = scope
    self.limit = limit
    self.spent = spent
    self.thresholds = thresholds
    self.crossed = crossed
    self.start = start
    self.end = end
    self.forecast = forecast
    self.exhaustedAt = exhaustedAt
    self.burnPerHour = burnPerHour
    self.sustainablePerHour = sustainablePerHour
  }
}
