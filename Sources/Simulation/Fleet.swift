/// A model as the simulation knows it.
struct Model: Sendable {
  var name: String
  /// Median seconds to the first token, and for each further one.
  var firstToken: Double
  var perToken: Double
  /// Whether a long common beginning of prompts is cached; `writes` where that is billed apart.
  var caches = false
  var cacheWrites = false
  var reasons = false
  /// Picodollars a token: fresh input, cache read, cache write, output.
  var price: (input: Int, read: Int, write: Int, output: Int)
}

/// What an agent is like.
struct Agent: Sendable {
  var name: String
  var service: String
  var operation: String
  /// Its share of the requests that come from outside.
  var weight: Double
  /// Models it calls, with how often.
  var models: [(model: Int, weight: Double)]
  /// How likely one more model call follows, and how many at most.
  var another: Double
  var mostCalls: Int
  var tools: [String]
  /// How likely tools run after a model call that is not the last.
  var usesTools: Double
  /// Tokens that begin every prompt, and medians of what follows and of the answer.
  var instructions: Int
  var question: Double
  var answer: Double
  /// How likely a question is one of a dozen that come again and again.
  var repeats: Double
  /// How likely an answer is looked up in a cache first.
  var looksUp = 0.0
  /// Resident megabytes.
  var memory: Double
  /// For a team: its workflow and the names of its members.
  var team: (workflow: String, members: [String])?
}

/// The agents, users and models there are.
struct Fleet: Sendable {
  static let services = ["production-support", "billing"]
  static let models: [Model] = [
    Model(name: "gpt-4-turbo", firstToken: 0.30, perToken: 0.0062, price: (10_000_000, 0, 0, 30_000_000)),
    Model(
      name: "gpt-4o", firstToken: 0.24, perToken: 0.0048, caches: true,
      price: (2_500_000, 1_250_000, 0, 10_000_000)),
    Model(
      name: "gpt-4o-mini", firstToken: 0.19, perToken: 0.0045, caches: true,
      price: (150_000, 75_000, 0, 600_000)),
    Model(
      name: "claude-sonnet-4-5", firstToken: 0.55, perToken: 0.0095, caches: true, cacheWrites: true,
      price: (3_000_000, 300_000, 3_750_000, 15_000_000)),
    Model(
      name: "claude-haiku-4-5", firstToken: 0.28, perToken: 0.0045, caches: true, cacheWrites: true,
      price: (1_000_000, 100_000, 1_250_000, 5_000_000)),
    Model(
      name: "o4-mini", firstToken: 0.60, perToken: 0.0050, caches: true, reasons: true,
      price: (1_100_000, 275_000, 0, 4_400_000)),
  ]
  static let toolSeconds: [String: Double] = [
    "lookup_order": 0.045, "search_docs": 0.085, "issue_refund": 0.16, "web_search": 0.42,
    "get_invoice": 0.05,
    "send_email": 0.12, "query_ledger": 0.07, "classify_text": 0.012,
  ]

  let agents: [Agent]
  let users: [String]
  let agentShares: [Double]
  let userShares: [Double]

  init(options: SimulationOptions) {
    let count = max(1, min(options.agents, 100_000))
    var agents = Array(Self.named.prefix(count))
    if options.teams < 1 { agents.removeAll { $0.team != nil } }
    for index in 0..<max(0, count - Self.named.count) { agents.append(Self.generated(index)) }
    for index in 0..<max(0, min(options.teams, 10_000) - 1) {
      agents.append(Self.generatedTeam(index, of: agents))
    }
    let present = Set(agents.map(\.name))
    for index in agents.indices {
      agents[index].team?.members.removeAll { !present.contains($0) }
    }
    self.agents = agents
    users = (0..<max(1, min(options.users, 1_000_000))).map(Self.user)
    agentShares = agents.map(\.weight).cumulative
    userShares = users.indices.map { 1 / (Double($0) + 3) }.cumulative
  }

  private static let people = [
    "alice", "bob", "carol", "dave", "erin", "frank", "grace", "heidi", "ivan", "judy", "kim", "lena",
    "mallory",
    "niaj", "olivia", "peggy", "quentin", "rupert", "sybil", "trent", "uma", "victor", "wendy", "xenia",
    "yusuf",
    "zoe",
  ]

  /// Where the runaway loop of the `spend` incident comes from.
  static let runawayUser = "dave@example.com"

  private static func user(_ index: Int) -> String {
    let name = people[index % people.count]
    return index < people.count ? "\(name)@example.com" : "\(name)\(index / people.count + 1)@example.com"
  }
}
