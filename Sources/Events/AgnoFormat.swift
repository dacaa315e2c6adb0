/// Agno's own run events and run outputs, one a line.
///
/// `ModelRequestCompleted` is the leaf that tokens are counted on; `RunCompleted` and run outputs repeat it per model.
/// A run's lines lean on earlier ones (a failed call names no model), so one reader reads one stream.
struct AgnoFormat: LineFormat {
  static let name = "agno"

  static let marks = ["run_id"]

  static func recognises(_ root: JSONNode) -> Bool {
    root.field("event") != nil || root.field("agent_id") != nil || root.field("team_id") != nil
      || root.field("messages") != nil || root.field("session_state") != nil
  }

  private var memory = AgnoMemory()

  mutating func decode(_ root: JSONNode, into batch: inout EventBatch, tally: inout LineTally)
    throws(Rejection)
  {
    guard let event = root.field("event"), event.isString else {
      try decodeOutput(root, parent: nil, into: &batch, tally: &tally)
      return
    }
    let run = try AgnoRun(root, parent: nil, into: &batch)
    let team =
      event.text.count > 4 && event.text.start[0] == UInt8(ascii: "T")
      && event.text.start[1] == UInt8(ascii: "e")
    let name = team ? ByteRange(start: event.text.start + 4, count: event.text.count - 4) : event.text
    switch name.string {
    case "RunStarted":
      memory.began(run.key)
      tally.ignore(event.text.string)
    case "ModelRequestStarted":
      memory.started(run.key, model: root.field("model")?.text.string ?? "")
      tally.ignore(event.text.string)
    case "ModelRequestCompleted":
      memory.completed(run.key)
      let key = memory.key(of: run.key, signature: try signature(of: root, in: run, batch))
      try appendCall(root, of: run, time: run.time, key: key, into: &batch, tally: &tally)
    case "ToolCallCompleted", "ToolCallError":
      if let tool = root.field("tool") { try appendTool(tool, of: run, into: &batch, tally: &tally) }
    case "RunCompleted":
      try appendRun(root, run, status: .success, time: run.time, into: &batch, tally: &tally)
    case "RunCancelled":
      try appendRun(root, run, status: .cancelled, time: run.time, into: &batch, tally: &tally)
    case "RunError": try appendFailure(root, run, into: &batch, tally: &tally)
    default: tally.ignore(String(event.text.string.prefix(40)))
    }
  }

  /// A run output: the run itself, its calls (one a message of the assistant), its tools and its members.
  private mutating func decodeOutput(
    _ root: JSONNode, parent: RecordKey?, into batch: inout EventBatch, tally: inout LineTally
  ) throws(Rejection) {
    let run = try AgnoRun(root, parent: parent, into: &batch)
    let status = root.field("status")?.text.string.uppercased() ?? "COMPLETED"
    guard status == "COMPLETED" || status == "ERROR" || status == "CANCELLED" else {
      tally.ignore("run output \(String(status.prefix(20)).lowercased())")
      return
    }
    var reading = AgnoReading(run: run.key)
    for message in list(root, "messages") where isOwnAnswer(message) {
      guard let metrics = message.field("metrics"), metrics.isObject else { continue }
      let time = try message.field("created_at")?.moment("created_at") ?? run.time
      let key = reading.key(try signature(of: metrics, in: run, batch))
      try appendCall(metrics, of: run, time: time, key: key, into: &batch, tally: &tally)
    }
    for tool in list(root, "tools") { try appendTool(tool, of: run, into: &batch, tally: &tally) }
    if status == "ERROR" { appendFailedCall(of: run, model: run.model, into: &batch, tally: &tally) }
    let outcome: EventStatus = status == "ERROR" ? .error : status == "CANCELLED" ? .cancelled : .success
    let took = try root.field("metrics")?.field("duration")?.nanoseconds("duration") ?? -1
    // An output is dated by its run's start.
    try appendRun(root, run, status: outcome, time: run.time &+ max(0, took), into: &batch, tally: &tally)
  }

  private func isOwnAnswer(_ message: JSONNode) -> Bool {
    guard let role = message.field("role"), role.text == "assistant" else { return false }
    return message.field("from_history")?.bool != true
  }

  private func appendCall(
    _ metrics: JSONNode, of run: AgnoRun, time: Int64, key: RecordKey, into batch: inout EventBatch,
    tally: inout LineTally
  ) throws(Rejection) {
    var event = run.event(.modelCall, time: time)
    event.model = run.model
    event.tokens = try AgnoRun.tokens(metrics, inputHoldsCache: run.inputHoldsCache)
    event.reportedCost = try metrics.field("cost")?.amount("cost")
    event.duration = try metrics.field("duration")?.nanoseconds("duration") ?? -1
    event.firstToken = try metrics.field("time_to_first_token")?.nanoseconds("time_to_first_token") ?? -1
    event.status = .success
    event.operation = batch.keep("run")
    event.key = key
    batch.events.append(event)
    tally.records += 1
  }

  /// What tells a call from other calls of its run.
  private func signature(of metrics: JSONNode, in run: AgnoRun, _ batch: EventBatch) throws(Rejection)
    -> RecordKey
  {
    let tokens = try AgnoRun.tokens(metrics, inputHoldsCache: run.inputHoldsCache)
    var hasher = KeyHasher(domain: .runCall)
    var model = batch.string(run.model)
    model.withUTF8 { hasher.combine($0) }
    for part in [tokens.input, tokens.cacheRead, tokens.cacheWrite, tokens.output] {
      hasher.combine(UInt64(truncatingIfNeeded: part))
    }
    return hasher.finish()
  }

  private func appendTool(
    _ tool: JSONNode, of run: AgnoRun, into batch: inout EventBatch, tally: inout LineTally
  ) throws(Rejection) {
    guard let name = tool.field("tool_name"), name.isString else {
      throw Rejection(reason: "a tool without a name")
    }
    let metrics = tool.field("metrics")
    let end = try metrics?.field("end_time").map { node throws(Rejection) in try node.moment("end_time") }
    let created = try tool.field("created_at").map { node throws(Rejection) in try node.moment("created_at") }
    var event = run.event(.toolCall, time: end ?? created ?? run.time)
    event.tool = name.keptText(in: &batch)
    event.duration = try metrics?.field("duration")?.nanoseconds("duration") ?? -1
    event.status = tool.field("tool_call_error")?.bool == true ? .error : .success
    // A failed tool's result is what its exception said.
    if event.status == .error { event.message = tool.field("result")?.keptText(in: &batch) ?? TextRange() }
    event.operation = batch.keep("run")
    if let id = tool.field("tool_call_id"), id.isString {
      var hasher = KeyHasher(domain: .runTool)
      hasher.combine(run.key.low)
      hasher.combine(id.text.buffer)
      event.key = hasher.finish()
    }
    batch.events.append(event)
    tally.records += 1
  }

  /// A run that failed while a model was being asked: that call failed.
  private mutating func appendFailure(
    _ root: JSONNode, _ run: AgnoRun, into batch: inout EventBatch, tally: inout LineTally
  ) throws(Rejection) {
    if let model = memory.openModel(run.key) {
      appendFailedCall(of: run, model: batch.keep(model), into: &batch, tally: &tally)
    }
    try appendRun(root, run, status: .error, time: run.time, into: &batch, tally: &tally)
  }

  private func appendFailedCall(
    of run: AgnoRun, model: TextRange, into batch: inout EventBatch, tally: inout LineTally
  ) {
    var event = run.event(.modelCall, time: run.time)
    event.model = model
    event.status = .error
    event.operation = batch.keep("run")
    var hasher = KeyHasher(domain: .runFailure)
    hasher.combine(run.key.low)
    event.key = hasher.finish()
    batch.events.append(event)
    tally.records += 1
  }

  private mutating func appendRun(
    _ root: JSONNode, _ run: AgnoRun, status: EventStatus, time: Int64, into batch: inout EventBatch,
    tally: inout LineTally
  ) throws(Rejection) {
    var event = run.event(.run, time: time)
    event.key = run.key
    event.alias = run.key
    event.parent = run.parent
    event.status = status
    event.isTeam = run.isTeam
    event.team = run.isTeam ? run.agent : TextRange()
    event.operation = batch.keep("run")
    event.errorType = try root.field("error_type")?.name("error_type", into: &batch) ?? TextRange()
    if status == .error { event.message = root.field("content")?.keptText(in: &batch) ?? TextRange() }
    if let metrics = root.field("metrics"), metrics.isObject {
      event.duration = try metrics.field("duration")?.nanoseconds("duration") ?? -1
      // No start: it would decide whether a member's parent still ran, and these times are cut to whole seconds.
      event.usages = try run.usages(metrics, into: &batch)
    }
    batch.events.append(event)
    tally.records += 1
    for member in list(root, "member_responses") where member.field("run_id") != nil {
      try decodeOutput(member, parent: run.key, into: &batch, tally: &tally)
    }
  }

  private func list(_ root: JSONNode, _ name: StaticString) -> JSONChildren {
    guard let found = root.field(name), found.isArray else {
      return JSONChildren(line: root.line, index: 0, end: 0)
    }
    return found.children
  }
}

/// One reading of a run's calls: those with the same model and tokens are told apart by their order alone, and the same
/// run may be read more than once (as events, as an output, inside its team's output).
private struct AgnoReading: Sendable {
  let run: RecordKey
  private var seen: [RecordKey: UInt64] = [:]

  init(run: RecordKey) { self.run = run }

  /// The key of a call: its run, what it used, and its place among the reading's calls that used the same.
  mutating func key(_ signature: RecordKey) -> RecordKey {
    let place = seen[signature, default: 0]
    seen[signature] = place + 1
    var hasher = KeyHasher(domain: .runCall)
    hasher.combine(run.low)
    hasher.combine(signature.low)
    hasher.combine(place)
    return hasher.finish()
  }
}

/// What later events of a run need to know of earlier ones.
private struct AgnoMemory: Sendable {
  private var runs: [RecordKey: Run] = [:]

  private struct Run: Sendable {
    var hasBegun = false
    var openModel: String?
    var reading: AgnoReading
  }

  /// A run that begins again is read again.
  mutating func began(_ run: RecordKey) {
    bound()
    if runs[run]?.hasBegun == true { runs[run]?.reading = AgnoReading(run: run) }
    runs[run, default: Run(reading: AgnoReading(run: run))].hasBegun = true
  }

  mutating func started(_ run: RecordKey, model: String) {
    bound()
    runs[run, default: Run(reading: AgnoReading(run: run))].openModel = model
  }

  mutating func completed(_ run: RecordKey) { runs[run]?.openModel = nil }

  func openModel(_ run: RecordKey) -> String? { runs[run]?.openModel }

  mutating func key(of run: RecordKey, signature: RecordKey) -> RecordKey {
    bound()
    return runs[run, default: Run(reading: AgnoReading(run: run))].reading.key(signature)
  }

  /// Forgetting costs at most a failed call without its model, and only in runs that were open.
  private mutating func bound() {
    if runs.count > 50_000 { runs.removeAll(keepingCapacity: true) }
  }
}
