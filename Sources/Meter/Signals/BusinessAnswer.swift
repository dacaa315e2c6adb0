import Costs
import Events

/// Scores from 1 to 5 that people gave.
public struct Satisfaction: Hashable, Sendable {
  /// How many gave each score: 1 first, 5 last (rounded where a score is no whole number).
  public var counts: [Int]
  /// The mean score; nil where nobody gave one.
  public var mean: Double?

  /// Scores; see the members.
  public init(counts: [Int] = [0, 0, 0, 0, 0], mean: Double? = nil) {
    self.counts = counts
    self.mean = mean
  }

  /// How many scores.
  public var count: Int { counts.reduce(0, +) }
}

/// Cache lookups and how many were hits.
public struct CacheLookups: Hashable, Sendable {
  /// How often a cache was asked.
  public var lookups: Int
  /// How often it had the answer.
  public var hits: Int

  /// Lookups; see the members.
  public init(lookups: Int = 0, hits: Int = 0) {
    self.lookups = lookups
    self.hits = hits
  }

  /// Hits as a share of lookups; nil where there were none.
  public var hitRatio: Double? { lookups == 0 ? nil : Double(hits) / Double(lookups) }
}

/// What a fleet, or an agent, is worth: how often it succeeds, at what cost, and what people say.
public struct BusinessFigures: Hashable, Sendable {
  /// Root requests (of an agent: its own runs), failures and money.
  public var totals: Totals
  /// What people say.
  public var satisfaction = Satisfaction()
  /// What caches of answers were asked.
  public var cache = CacheLookups()

  /// Figures; see the members.
  public init(totals: Totals = Totals()) { self.totals = totals }

  /// Requests that ended well: neither failed nor cancelled.
  public var successes: Int { max(0, totals.requests - totals.errors - totals.cancelled) }
  /// Those as a share of all; nil where there were none.
  public var successRate: Double? {
    totals.requests == 0 ? nil : Double(successes) / Double(totals.requests)
  }
  /// What a request that ended well cost, with the money that the others took; nil where none did.
  public var costPerSuccess: Money? {
    successes == 0 ? nil : Money(picodollars: totals.cost.total.picodollars / Int128(successes))
  }
}

/// The business page's answer: an immutable value.
public struct BusinessAnswer: Hashable, Sendable {
  /// The moment it was asked for.
  public var at: Timestamp
  /// The window it was asked for.
  public var window: Window
  /// The whole fleet.
  public var fleet = BusinessFigures()
  /// The whole fleet in the window before, where the meter has seen all of it.
  public var before: BusinessFigures?
  /// Agents by what they cost, dearest first.
  public var agents: [Row] = []
  /// Agents in all, whether or not `agents` holds them.
  public var agentCount = 0
  /// Kinds of interactions that people judged, most judged first.
  public var interactions: [Kind<Satisfaction>] = []
  /// Kinds of caches, most asked first.
  public var caches: [Kind<CacheLookups>] = []
  /// Scores by agent and kind of interaction, most judged first.
  public var pairs: [Pair] = []

  /// One agent.
  public struct Row: Hashable, Sendable {
    /// The agent: not yet safe to draw.
    public var name: String
    /// What it is worth.
    public var figures: BusinessFigures

    /// An agent with its figures.
    public init(name: String, figures: BusinessFigures) {
      self.name = name
      self.figures = figures
    }
  }

  /// A kind of interaction or cache.
  public struct Kind<Figures: Hashable & Sendable>: Hashable, Sendable {
    /// The kind: not yet safe to draw.
    public var name: String
    /// What was counted of it.
    public var figures: Figures

    /// A kind with its figures.
    public init(name: String, figures: Figures) {
      self.name = name
      self.figures = figures
    }
  }

  /// What people say of an agent in one kind of interaction.
  public struct Pair: Hashable, Sendable {
    /// The agent: not yet safe to draw.
    public var agent: String
    /// The kind of interaction: not yet safe to draw.
    public var interaction: String
    /// What people say.
    public var satisfaction: Satisfaction

    /// Scores of an agent in one kind of interaction.
    public init(agent: String, interaction: String, satisfaction: Satisfaction) {
      self.agent = agent
      self.interaction = interaction
      self.satisfaction = satisfaction
    }
  }

  /// An answer that says nothing yet.
  public init(at: Timestamp, window: Window) {
    self.at = at
    self.window = window
  }
}
