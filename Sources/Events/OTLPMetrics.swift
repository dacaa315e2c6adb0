/// Reads metrics: what agents used and what it cost, by model. The meter counts it only where no span or log of the same
/// exporter tells of the calls.
struct OTLPMetricReader {
  /// What a metric's points are.
  private enum Meaning {
    case claudeTokens, claudeCost, genAITokens, genAICost

    init?(_ name: ByteRange) {
      switch name.string {
      case "claude_code.token.usage": self = .claudeTokens
      case "claude_code.cost.usage": self = .claudeCost
      case "gen_ai.client.token.usage": self = .genAITokens
      case "operation.cost": self = .genAICost
      default: return nil
      }
    }

    var isCost: Bool { self == .claudeCost || self == .genAICost }
    var isClaude: Bool { self == .claudeTokens || self == .claudeCost }
  }

  private let exporter: OTLPResource
  private var spends: [OTLPSpend] = []
  private var places: [OTLPSpend.Place: Int] = [:]

  /// Appends a resource's spend to the batch: an event a model, time and set of attributes.
  static func read(_ resource: JSONNode, into batch: inout EventBatch, tally: inout LineTally)
    throws(Rejection)
  {
    var reader = OTLPMetricReader(exporter: OTLPResource(resource, into: &batch))
    guard let scopes = resource.field("scopeMetrics", or: "scope_metrics") else { return }
    try scopes.eachObject { scope throws(Rejection) in
      guard let metrics = scope.field("metrics") else { return }
      try metrics.eachObject { metric throws(Rejection) in try reader.read(metric, &tally) }
    }
    reader.finish(into: &batch, &tally)
  }

  private mutating func read(_ metric: JSONNode, _ tally: inout LineTally) throws(Rejection) {
    guard let name = metric.filled("name"), name.isString, let meaning = Meaning(name.text),
      let points = OTLPPoints(metric)
    else { return tally.ignore(Self.label(metric)) }
    try points.list.eachObject { point throws(Rejection) in
      do throws(Rejection) {
        try read(point, meaning, isCumulative: points.isCumulative)
      } catch {
        tally.refuse(error.reason)
      }
    }
  }

  private mutating func read(_ point: JSONNode, _ meaning: Meaning, isCumulative: Bool) throws(Rejection) {
    let names = OTLPPointNames(point, isClaude: meaning.isClaude)
    guard let time = OTLPPoints.nanoseconds(point.field("timeUnixNano", or: "time_unix_nano")) else {
      throw Rejection(reason: "a point of a metric without a time")
    }
    // No value: the exporter says that there is nothing to say.
    guard let value = OTLPPoints.value(point) else { return }
    var spend = OTLPSpend(names: names, time: time, isCumulative: isCumulative)
    let start = OTLPPoints.nanoseconds(point.field("startTimeUnixNano", or: "start_time_unix_nano"))
    spend.start = start ?? 0
    if meaning.isCost {
      spend.cost = try value.amount("a metric's cost")
    } else {
      guard spend.take(try value.count("a metric's tokens"), as: names.type) else { return }
    }
    if let known = places[spend.place] {
      spends[known].add(spend)
    } else {
      places[spend.place] = spends.count
      spends.append(spend)
    }
  }

  /// Tokens and what they cost stand in metrics of their own. Where their times differ, they belong together all the
  /// same: tokens whose cost is told are not priced once more.
  private mutating func finish(into batch: inout EventBatch, _ tally: inout LineTally) {
    var unpriced: [UInt64: Int] = [:]
    for (index, spend) in spends.enumerated() where spend.cost == nil { unpriced[spend.names.key] = index }
    for index in spends.indices where spends[index].tokens.isEmpty && spends[index].cost != nil {
      guard let tokens = unpriced.removeValue(forKey: spends[index].names.key) else { continue }
      spends[tokens].add(spends[index])
      spends[index].isMoved = true
    }
    for spend in spends where !spend.isMoved {
      batch.events.append(spend.event(of: exporter, into: &batch))
      tally.records += 1
    }
  }

  private init(exporter: OTLPResource) { self.exporter = exporter }

  private static let agents = ["claude_code.", "codex.", "gen_ai."]

  /// Metrics of agents are passed over by name, all others as metrics.
  private static func label(_ metric: JSONNode) -> String {
    guard let name = metric.filled("name"), name.isString else { return "metric" }
    let text = String(name.text.string.prefix(60))
    return agents.contains { text.hasPrefix($0) } ? "metric \(text)" : "metric"
  }
}

/// The points of a metric whose values add up: of a sum that only grows, or of a histogram.
struct OTLPPoints {
  let list: JSONNode
  /// Whether each point says what there was since the start, and not since the point before.
  let isCumulative: Bool

  init?(_ metric: JSONNode) {
    let sum = metric.object("sum")
    let histogram =
      metric.object("histogram") ?? metric.object("exponentialHistogram")
      ?? metric.object("exponential_histogram")
    guard let data = sum ?? histogram, let list = data.field("dataPoints", or: "data_points") else {
      return nil
    }
    if sum != nil, data.field("isMonotonic", or: "is_monotonic")?.bool != true { return nil }
    let temporality = data.field("aggregationTemporality", or: "aggregation_temporality")?.text.string
    switch temporality {
    case "1", "AGGREGATION_TEMPORALITY_DELTA": isCumulative = false
    case "2", "AGGREGATION_TEMPORALITY_CUMULATIVE": isCumulative = true
    default: return nil
    }
    self.list = list
  }

  static func value(_ point: JSONNode) -> JSONNode? {
    point.field("asInt", or: "as_int") ?? point.field("asDouble", or: "as_double") ?? point.field("sum")
  }

  static func nanoseconds(_ node: JSONNode?) -> Int64? {
    guard let number = node?.number, number.coefficient > 0 else { return nil }
    return number.truncated(atMost: Int128(Timestamp.bounds.upperBound) - 1).map { Int64($0) }
  }
}

/// Who a point is of, and what its tokens are.
struct OTLPPointNames {
  /// Tells series apart: all attributes but the kind of tokens, in any order.
  private(set) var key: UInt64 = 0
  /// The kind of tokens.
  private(set) var type: ByteRange?
  private(set) var agent: JSONNode?
  private(set) var model: JSONNode?
  private(set) var user: JSONNode?
  private(set) var session: JSONNode?
  private(set) var operation: JSONNode?
  let isClaude: Bool
  private(set) var isSubagent = false

  init(_ point: JSONNode, isClaude: Bool) {
    self.isClaude = isClaude
    guard let list = point.field("attributes"), list.isArray else { return }
    for attribute in list.children {
      guard let name = attribute.field("key"),
        let value = attribute.field("value").flatMap({ OTLPValue($0).scalar })
      else { continue }
      take(name.text, value)
    }
  }

  private mutating func take(_ name: ByteRange, _ value: JSONNode) {
    if name == (isClaude ? "type" : "gen_ai.token.type") {
      type = value.text
      return
    }
    var hasher = KeyHasher(domain: .metricPoint)
    hasher.combine(name.buffer)
    hasher.combine(value.text.buffer)
    key = key &+ hasher.finish().low
    switch name.string {
    case "model", "gen_ai.response.model": model = value
    case "gen_ai.request.model": model = model ?? value
    case "agent.name", "gen_ai.agent.name":
      agent = value
      isSubagent = isClaude
    case "query_source": isSubagent = isSubagent || value.text.string == "subagent"
    case "user.email": user = value
    case "user.id", "enduser.id": user = user ?? value
    case "session.id", "gen_ai.conversation.id": session = value
    case "gen_ai.operation.name": operation = value
    default: break
    }
  }
}

/// What one model's calls used and cost, as the points of one time tell it.
private struct OTLPSpend {
  let names: OTLPPointNames
  let time: Int64
  let isCumulative: Bool
  /// When counting began; 0 where no point says so.
  var start: Int64 = 0
  var tokens = Tokens()
  var cost: DecimalNumber?
  /// Whether it was added to another.
  var isMoved = false

  init(names: OTLPPointNames, time: Int64, isCumulative: Bool) {
    self.names = names
    self.time = time
    self.isCumulative = isCumulative
  }

  /// False for a kind of tokens that nobody knows.
  mutating func take(_ count: Int, as type: ByteRange?) -> Bool {
    switch type?.string {
    case "input": tokens.input = count
    case "output", "completion": tokens.output = count
    case "cacheRead": tokens.cacheRead = count
    case "cacheCreation": tokens.cacheWrite5m = count
    default: return false
    }
    return true
  }

  struct Place: Hashable {
    var names: UInt64
    var time: Int64
    var isCumulative: Bool
    var isClaude: Bool
  }

  /// Points of the same place are one spend.
  var place: Place {
    Place(names: names.key, time: time, isCumulative: isCumulative, isClaude: names.isClaude)
  }

  mutating func add(_ other: OTLPSpend) {
    tokens += other.tokens
    cost = other.cost ?? cost
    // Each kind of tokens is counted from the first time that there were some.
    if other.start > 0 { start = start > 0 ? min(start, other.start) : other.start }
  }

  func event(of exporter: OTLPResource, into batch: inout EventBatch) -> Event {
    var event = Event()
    event.kind = .spend
    event.time = time
    event.status = .success
    event.replacesSmaller = true
    event.resource = exporter.key
    if names.isClaude, let session = names.session { event.alias = OTLPLogKeys.key(.exporter, session) }
    event.tokens = tokens
    event.reportedCost = cost
    event.key = key(of: exporter, with: time)
    if isCumulative {
      event.traceKey = key(of: exporter, with: ~start)
      event.start = start
    }
    func name(_ node: JSONNode?) -> TextRange {
      guard let node else { return TextRange() }
      return node.isString
        ? node.keptText(in: &batch) : node.isNumber ? batch.keep(node.text.buffer) : TextRange()
    }
    event.model = name(names.model)
    event.user = name(names.user)
    event.session = name(names.session)
    if names.isClaude {
      event.agent = batch.keep(names.isSubagent ? "claude-code/subagent" : "claude-code")
      event.operation = batch.keep("chat")
    } else {
      event.agent = name(names.agent)
      event.operation = name(names.operation)
    }
    event.service = exporter.service
    event.team = exporter.team
    return event
  }

  private func key(of exporter: OTLPResource, with time: Int64) -> RecordKey {
    var hasher = KeyHasher(domain: .metricPoint)
    hasher.combine(exporter.key.high)
    hasher.combine(exporter.key.low)
    hasher.combine(names.key)
    hasher.combine(names.isClaude ? 1 : 0)
    hasher.combine(UInt64(bitPattern: time))
    return hasher.finish()
  }
}
