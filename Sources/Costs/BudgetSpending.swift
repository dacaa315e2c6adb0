import Events

/// What is being spent an hour: over the newest minutes, the newest hour, the newest day.
public struct BudgetBurn: Hashable, Sendable {
  /// Twelve times what was spent within the last 5 minutes.
  public var now: Money
  /// What was spent within the last hour.
  public var hour: Money
  /// The mean hour of the last 24, or of those that were seen.
  public var day: Money

  /// Rates, in money an hour; see the members.
  public init(now: Money = .zero, hour: Money = .zero, day: Money = .zero) {
    self.now = now
    self.hour = hour
    self.day = day
  }
}

/// What was spent in each of the whole hours (UTC) before a moment, the oldest first, without a gap.
public struct SpendHistory: Hashable, Sendable {
  /// When the first hour begins; a multiple of 3600 seconds.
  public var start: Timestamp
  /// What was spent in each.
  public var hours: [Money]

  /// Hours from `start` on.
  public init(start: Timestamp, hours: [Money]) {
    self.start = start
    self.hours = hours
  }
}

/// What a budget's standing is made from, as the meter knows it.
public struct BudgetSpending: Hashable, Sendable {
  /// The period that holds the moment asked about.
  public var interval: CalendarInterval
  /// What was spent in it.
  public var spent: Money
  /// What is being spent an hour.
  public var burn: BudgetBurn
  /// When the meter's records begin; nil where that is before the period.
  public var seenSince: Timestamp?
  /// The hours before the moment asked about, as far back as they are kept, in this period or before it; empty where nobody
  /// wants a forecast.
  public var history: SpendHistory?
  /// The calendar period before, and what was spent in it by now, where it ended within the last quarter of an hour: what
  /// came late still belongs to it.
  public var before: Before?

  /// A period that is over.
  public struct Before: Hashable, Sendable {
    /// When it was.
    public var interval: CalendarInterval
    /// What was spent in it.
    public var spent: Money

    /// A period that is over; see the members.
    public init(interval: CalendarInterval, spent: Money) {
      self.interval = interval
      self.spent = spent
    }
  }

  /// How long after its end a period is still looked at, in seconds: as long as the meter waits for a run to arrive.
  public static let lateSeconds: Int64 = 900

  /// What a budget's standing is made from; see the members.
  public init(
    interval: CalendarInterval, spent: Money, burn: BudgetBurn = BudgetBurn(), seenSince: Timestamp? = nil,
    history: SpendHistory? = nil, before: Before? = nil
  ) {
    self.interval = interval
    self.spent = spent
    self.burn = burn
    self.seenSince = seenSince
    self.history = history
    self.before = before
  }
}
