/// What every record of a run of Agno's says about the run.
struct AgnoRun {
  let key: RecordKey
  let parent: RecordKey
  let isTeam: Bool
  let agent: TextRange
  let model: TextRange
  let user: TextRange
  let session: TextRange
  let trace: TextRange
  let time: Int64
  /// Whether the provider counts cached tokens inside its input tokens.
  let inputHoldsCache: Bool

  init(_ root: JSONNode, parent enclosing: RecordKey?, into batch: inout EventBatch) throws(Rejection) {
    guard let id = root.field("run_id"), id.isString, id.text.count > 0 else {
      throw Rejection(reason: "run_id is not a string")
    }
    guard let created = root.field("created_at") else { throw Rejection(reason: "no created_at") }
    time = try created.moment("created_at")
    key = Self.key(id.text)
    trace = id.keptText(in: &batch)
    if let outer = root.field("parent_run_id"), outer.isString, outer.text.count > 0 {
      parent = Self.key(outer.text)
    } else {
      parent = enclosing ?? .none
    }
    let team = root.field("team_name", or: "team_id")
    isTeam = team != nil && root.field("agent_id") == nil
    let named = isTeam ? team : root.field("agent_name", or: "agent_id")
    agent = try named?.name("agent_name", into: &batch) ?? TextRange()
    model = try root.field("model")?.name("model", into: &batch) ?? TextRange()
    session = try root.field("session_id")?.name("session_id", into: &batch) ?? TextRange()
    let who = root.field("user_id") ?? root.field("session_state")?.field("current_user_id")
    user = try who?.name("user_id", into: &batch) ?? TextRange()
    inputHoldsCache = Self.inputHoldsCache(root.field("model_provider"), root.field("model"))
  }

  /// An event of this run.
  func event(_ kind: EventKind, time: Int64) -> Event {
    var event = Event()
    event.kind = kind
    event.origin = .runEvent
    event.time = time
    event.parent = key
    event.agent = agent
    event.user = user
    event.session = session
    event.trace = trace
    return event
  }

  /// What the run says it used, one usage a model.
  func usages(_ metrics: JSONNode, into batch: inout EventBatch) throws(Rejection) -> Range<Int> {
    let first = batch.usages.count
    if let details = metrics.field("details"), details.isObject {
      for kind in details.children where kind.isArray {
        for entry in kind.children where entry.isObject {
          let model = try entry.field("id")?.name("id", into: &batch) ?? TextRange()
          let holds = Self.inputHoldsCache(entry.field("provider"), entry.field("id"))
          batch.usages.append(Usage(model: model, tokens: try Self.tokens(entry, inputHoldsCache: holds)))
        }
      }
    }
    if batch.usages.count == first {
      let tokens = try Self.tokens(metrics, inputHoldsCache: inputHoldsCache)
      if !tokens.isEmpty { batch.usages.append(Usage(model: model, tokens: tokens)) }
    }
    return first..<batch.usages.count
  }

  static func tokens(_ metrics: JSONNode, inputHoldsCache: Bool) throws(Rejection) -> Tokens {
    let input = try metrics.field("input_tokens")?.count("input_tokens") ?? 0
    let read = try metrics.field("cache_read_tokens")?.count("cache_read_tokens") ?? 0
    let write = try metrics.field("cache_write_tokens")?.count("cache_write_tokens") ?? 0
    return Tokens(
      input: inputHoldsCache ? max(0, input - read - write) : input, cacheRead: read, cacheWrite5m: write,
      output: try metrics.field("output_tokens")?.count("output_tokens") ?? 0,
      reasoning: try metrics.field("reasoning_tokens")?.count("reasoning_tokens") ?? 0)
  }

  private static func key(_ id: ByteRange) -> RecordKey {
    var hasher = KeyHasher(domain: .run)
    hasher.combine(id.buffer)
    return hasher.finish()
  }

  /// Anthropic's API, also behind Bedrock, counts cached tokens apart; the others count them inside the input.
  private static func inputHoldsCache(_ provider: JSONNode?, _ model: JSONNode?) -> Bool {
    for words in [provider?.text, model?.text] {
      guard let words else { continue }
      if words.contains("anthropic") || words.contains("claude") || words.contains("bedrock") { return false }
    }
    return true
  }
}
