import Costs
import Events

/// What the calls of one run say, taken together.
struct RunWork: Sendable {
  /// Tokens by the model of its own calls; failed calls stand with none.
  private(set) var uses = Few<ModelTokens>()
  /// Tokens by model of the runs below it.
  private(set) var below = Few<ModelTokens>()
  /// Tools, most called first once it is finished.
  private(set) var tools = Few<ToolCount>()
  private(set) var tokens = Tokens()
  private(set) var cost = Money.zero
  private(set) var lastModel: NameID?
  private(set) var lastCallFailed = false
  /// Its own model calls.
  private(set) var calls = 0
  private var lastCall = Int64.min

  struct ModelTokens: Sendable {
    var model: NameID
    var tokens: Tokens
  }

  struct ToolCount: Sendable {
    var tool: NameID
    var count: Int
  }

  init() {}

  /// - Parameter withBelow: also what the runs inside it used; only a usage that repeats theirs needs it.
  init(of run: NodeIndex, in forest: SpanForest, withBelow: Bool) {
    if let settled = forest.settled(run) { self = settled }
    if forest[run].kind == .modelCall { take(forest[run]) }
    guard forest[run].firstChild >= 0 else { return }
    walk(run, forest, withBelow)
    guard tools.count > 1 else { return }
    tools.sort { $0.count > $1.count }
  }

  private mutating func walk(_ run: NodeIndex, _ forest: SpanForest, _ withBelow: Bool) {
    var stack: [NodeIndex] = []
    forest.eachChild(run) { stack.append($0) }
    while let index = stack.popLast() {
      if forest[index].isRun {
        // A run that its parent did not enclose has no run above.
        if withBelow, forest[index].context.outerRun != noNode { addRun(index, in: forest) }
        continue
      }
      take(forest[index])
      if let settled = forest.settled(index) { add(settled) }
      forest.eachChild(index) { stack.append($0) }
    }
  }

  /// Takes over what a span, or a run further inside, said before the forest lets it go.
  mutating func keep(_ index: NodeIndex, in forest: SpanForest) {
    if forest[index].isRun {
      addRun(index, in: forest)
    } else {
      take(forest[index])
      if let settled = forest.settled(index) { add(settled) }
    }
  }

  private mutating func addRun(_ run: NodeIndex, in forest: SpanForest) {
    let work = RunWork(of: run, in: forest, withBelow: true)
    for use in work.uses { Self.add(use.model, use.tokens, to: &below) }
    for use in work.below { Self.add(use.model, use.tokens, to: &below) }
    for use in forest.booking(run)?.remainders ?? Few() { Self.add(use.model, use.tokens, to: &below) }
  }

  private mutating func take(_ node: SpanNode) {
    switch node.kind {
    case .modelCall:
      Self.add(node.model, node.tokens, to: &uses)
      calls += 1
      tokens += node.tokens
      cost += node.cost.money
      note(last: node.time, model: node.model, failed: node.status.isError)
    case .toolCall: add(node.tool, 1)
    default: break
    }
  }

  /// Adds all that another work holds.
  mutating func add(_ other: RunWork) {
    for use in other.uses { Self.add(use.model, use.tokens, to: &uses) }
    for use in other.below { Self.add(use.model, use.tokens, to: &below) }
    for use in other.tools { add(use.tool, use.count) }
    calls += other.calls
    tokens += other.tokens
    cost += other.cost
    if let model = other.lastModel { note(last: other.lastCall, model: model, failed: other.lastCallFailed) }
  }

  /// Takes a call away again; adds what took its place.
  mutating func amend(removing old: SpanNode, adding new: SpanNode?) {
    if old.kind == .modelCall {
      calls -= 1
      tokens -= old.tokens
      cost = cost - old.cost.money
      for i in uses.indices where uses[i].model == old.model { uses[i].tokens -= old.tokens }
    } else {
      for i in tools.indices where tools[i].tool == old.tool { tools[i].count -= 1 }
    }
    if let new { take(new) }
  }

  private mutating func note(last time: Int64, model: NameID, failed: Bool) {
    guard time >= lastCall else { return }
    lastCall = time
    lastModel = model
    lastCallFailed = failed
  }

  private mutating func add(_ tool: NameID, _ count: Int) {
    for i in tools.indices where tools[i].tool == tool {
      tools[i].count += count
      return
    }
    tools.append(ToolCount(tool: tool, count: count))
  }

  private static func add(_ model: NameID, _ tokens: Tokens, to uses: inout Few<ModelTokens>) {
    for i in uses.indices where uses[i].model == model {
      uses[i].tokens += tokens
      return
    }
    uses.append(ModelTokens(model: model, tokens: tokens))
  }

  /// The same in another meter's numbers.
  func renamed(models: [NameID], tools names: [NameID]) -> RunWork {
    var work = self
    for i in uses.indices { work.uses[i].model = models[Int(uses[i].model)] }
    for i in below.indices { work.below[i].model = models[Int(below[i].model)] }
    for i in tools.indices { work.tools[i].tool = names[Int(tools[i].tool)] }
    work.lastModel = lastModel.map { models[Int($0)] }
    return work
  }
}

/// What released spans said that is still missing what encloses it: what comes must not count it again.
struct Orphans: Sendable {
  var work = RunWork()
  /// Model calls among them that no run enclosed.
  var bareCalls: Int32 = 0
  /// Spans that were counted as requests of their own, with what they were booked with.
  var requests: [(node: SpanNode, booking: RunBooking)] = []

  mutating func add(_ other: Orphans) {
    work.add(other.work)
    bareCalls += other.bareCalls
    // More steps than that below one missing run are left as they are.
    requests += other.requests.prefix(max(0, 1000 - requests.count))
  }
}

/// Orphans by the key of what they miss; the newest keys are kept.
struct OrphanIndex: Sendable {
  private(set) var all: [RecordKey: Orphans] = [:]
  /// Keys in the order they came; some may be gone from `all`.
  private var order: [RecordKey] = []
  private static let kept = 50_000

  mutating func add(_ orphans: Orphans, for key: RecordKey) {
    if all[key] == nil { order.append(key) }
    all[key, default: Orphans()].add(orphans)
    guard order.count > Self.kept else { return }
    for old in order.prefix(Self.kept / 4) { all[old] = nil }
    order.removeFirst(Self.kept / 4)
  }

  mutating func take(_ key: RecordKey) -> Orphans? { all.isEmpty ? nil : all.removeValue(forKey: key) }
}
