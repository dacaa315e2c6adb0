import Events

/// What advice is drawn from: one window's figures, handed in by whoever keeps them.
public struct AdviceEvidence: Hashable, Sendable {
  /// The share of input tokens, and of cache look-ups, that should come from caches, 0 to 1.
  public var cacheTarget: Double
  /// Each agent's calls of each model.
  public var usages: [Usage]
  /// How each agent's newest requests repeat.
  public var repeats: [Repeats]
  /// How each agent's caches are hit.
  public var lookups: [CacheLookups]
  /// What each agent's failed requests cost.
  public var failures: [Failures]

  /// Evidence; see the members.
  public init(
    cacheTarget: Double = 0.7, usages: [Usage] = [], repeats: [Repeats] = [], lookups: [CacheLookups] = [],
    failures: [Failures] = []
  ) {
    self.cacheTarget = cacheTarget
    self.usages = usages
    self.repeats = repeats
    self.lookups = lookups
    self.failures = failures
  }

  /// What an agent's calls of one model were.
  public struct Usage: Hashable, Sendable {
    /// The agent.
    public var agent: String
    /// The model, as the stream named it.
    public var model: String
    /// All calls of the window.
    public var all: TokenBundle
    /// Those of `all` whose input, cached or not, was below `AdviceEvidence.smallPrompt` tokens.
    public var small: TokenBundle
    /// Those of `all` that had at least `AdviceEvidence.cacheablePrompt` tokens of input and neither read from a prompt
    /// cache nor wrote to one.
    public var uncached: TokenBundle
    /// Of the input tokens of `uncached`, those that had been sent before: a call that follows another of the same run
    /// within 5 minutes repeats at most that call's input (an agent's loop sends its whole conversation again).
    public var repeatedInput: Int

    /// What an agent's calls of one model were; see the members.
    public init(
      agent: String, model: String, all: TokenBundle, small: TokenBundle = TokenBundle(),
      uncached: TokenBundle = TokenBundle(), repeatedInput: Int = 0
    ) {
      self.agent = agent
      self.model = model
      self.all = all
      self.small = small
      self.uncached = uncached
      self.repeatedInput = repeatedInput
    }
  }

  /// How an agent's requests repeat, among the fleet's newest.
  public struct Repeats: Hashable, Sendable {
    /// The agent.
    public var agent: String
    /// How many of the fleet's newest `AdviceEvidence.recentRequests` requests were its own.
    public var requests: Int
    /// How many different ones they were: by prompt hash, else by request id.
    public var distinct: Int
    /// What all the agent's requests of the window cost.
    public var cost: Money

    /// How an agent's requests repeat; see the members.
    public init(agent: String, requests: Int, distinct: Int, cost: Money) {
      self.agent = agent
      self.requests = requests
      self.distinct = distinct
      self.cost = cost
    }
  }

  /// How a cache that an agent asks was hit (look-ups of answers, embeddings, tools' results).
  public struct CacheLookups: Hashable, Sendable {
    /// The agent.
    public var agent: String
    /// The cache's type, as the stream named it.
    public var cacheType: String
    /// How often it was asked.
    public var lookups: Int
    /// How often it had an answer.
    public var hits: Int

    /// How a cache was hit; see the members.
    public init(agent: String, cacheType: String, lookups: Int, hits: Int) {
      self.agent = agent
      self.cacheType = cacheType
      self.lookups = lookups
      self.hits = hits
    }
  }

  /// What an agent's failed requests cost.
  public struct Failures: Hashable, Sendable {
    /// The agent.
    public var agent: String
    /// Its requests.
    public var requests: Int
    /// Those that failed.
    public var failed: Int
    /// What all of them cost.
    public var cost: Money
    /// What those that failed cost.
    public var failedCost: Money
    /// The kind of error that was seen most often; empty where none was named.
    public var errorType: String

    /// What an agent's failed requests cost; see the members.
    public init(
      agent: String, requests: Int, failed: Int, cost: Money, failedCost: Money, errorType: String = ""
    ) {
      self.agent = agent
      self.requests = requests
      self.failed = failed
      self.cost = cost
      self.failedCost = failedCost
      self.errorType = errorType
    }
  }

  /// A prompt with fewer input tokens than this is small.
  public static let smallPrompt = 1_000
  /// Prompts below this many tokens are cached by no provider.
  public static let cacheablePrompt = 1_024
  /// How many of the fleet's newest requests are looked at for repeats.
  public static let recentRequests = 100
}
