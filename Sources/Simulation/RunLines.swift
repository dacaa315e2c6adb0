/// How each event of a run is written.
extension RunWriter {
  mutating func writeRequest(_ run: Run) {
    let team = run.agent.team
    var line = LineWriter(time: run.at, type: team == nil ? "request" : "team_run")
    begin(&line, run)
    line.add("agent_type", team == nil ? "agent" : "team")
    line.add("workflow_type", team?.workflow)
    line.add("operation_type", run.agent.operation)
    whose(&line, run)
    line.add("request_id", hex: run.request, prefix: "r-")
    line.add("trace_id", hex: trace.0, trace.1)
    line.add("span_id", hex: run.span)
    if let parent = run.parent {
      line.add("parent_span_id", hex: parent.span)
      line.add("parent_run_id", hex: parent.request, prefix: "r-")
    }
    end(&line, run.outcome, from: run.start, to: run.at)
    if !full && run.usage.output > 0 {
      line.add("model_name", Fleet.models[run.model].name)
      tokens(&line, run.usage)
    }
    line.add("prompt_hash", hex: run.promptHash)
    drafts.append(Draft(time: run.at, line: line.finished()))
    if full && run.parent == nil { writeFeedback(run) }
  }

  mutating func writeCall(
    _ run: Run, _ model: Model, start: Int64, outcome: Outcome, firstToken: Int64?, usage: Usage
  ) {
    var line = LineWriter(time: run.at, type: "model_call")
    begin(&line, run)
    line.add("model_name", model.name)
    line.add("operation_type", run.agent.operation)
    if options.namesEverything { whose(&line, run) }
    child(&line, of: run)
    end(&line, outcome, from: start, to: run.at)
    line.add("time_to_first_token_seconds", microseconds: firstToken)
    if usage.output > 0 { tokens(&line, usage) }
    drafts.append(Draft(time: run.at, line: line.finished()))
  }

  mutating func writeTool(_ tool: String, _ run: Run, start: Int64, outcome: Outcome, size: Int?) {
    var line = LineWriter(time: run.at, type: "tool_call")
    begin(&line, run)
    line.add("tool_name", tool)
    if options.namesEverything { whose(&line, run) }
    child(&line, of: run)
    end(&line, outcome, from: start, to: run.at)
    line.add("result_size", size)
    drafts.append(Draft(time: run.at, line: line.finished()))
  }

  mutating func writeCollaboration(_ run: Run, with member: Agent) {
    var line = LineWriter(time: run.at, type: "collaboration")
    line.add("service", run.agent.service)
    line.add("initiating_agent", run.agent.name)
    line.add("collaborating_agent", member.name)
    line.add("task_type", member.operation)
    line.add("event_id", hex: random.next())
    drafts.append(Draft(time: run.at, line: line.finished()))
  }

  mutating func writeLookup(_ run: Run, hit: Bool) {
    var line = LineWriter(time: run.at, type: "cache_lookup")
    line.add("service", run.agent.service)
    line.add("agent_name", run.agent.name)
    line.add("cache_type", "semantic")
    line.add("hit", hit)
    line.add("event_id", hex: random.next())
    drafts.append(Draft(time: run.at, line: line.finished()))
  }

  /// Some people say how they liked the answer, a while after it.
  private mutating func writeFeedback(_ run: Run) {
    guard random.chance(0.06) else { return }
    let time = run.at + pause(4, 90)
    let shares: [Double] = run.outcome == .success ? [2, 4, 12, 40, 42] : [55, 28, 10, 5, 2]
    var line = LineWriter(time: time, type: "feedback")
    begin(&line, run)
    line.add("user_id", user)
    line.add("interaction_type", random.pick(["chat", "chat", "email", "ticket"]))
    line.add("score", random.weighted(shares.cumulative) + 1)
    line.add("request_id", hex: run.request, prefix: "r-")
    line.add("event_id", hex: random.next())
    drafts.append(Draft(time: time, line: line.finished()))
  }

  private func begin(_ line: inout LineWriter, _ run: Run) {
    line.add("service", run.agent.service)
    line.add("environment", "production")
    line.add("agent_name", run.agent.name)
  }

  private func whose(_ line: inout LineWriter, _ run: Run) {
    line.add("user_id", user)
    if let team = run.team {
      line.add("team_id", team.lowercased().replacingBlanks())
      line.add("team_name", team)
    }
    line.add("session_id", hex: session, prefix: "s-")
  }

  private mutating func child(_ line: inout LineWriter, of run: Run) {
    line.add("trace_id", hex: trace.0, trace.1)
    line.add("span_id", hex: random.next())
    line.add("parent_span_id", hex: run.span)
  }

  private func end(_ line: inout LineWriter, _ outcome: Outcome, from start: Int64, to end: Int64) {
    line.add("status", outcome.status)
    line.add("error_type", outcome.errorType)
    line.add("duration_seconds", microseconds: end - start)
  }

  private func tokens(_ line: inout LineWriter, _ usage: Usage) {
    line.add("input_tokens", usage.input)
    line.add("output_tokens", usage.output)
    if usage.read > 0 { line.add("cache_read_tokens", usage.read) }
    if usage.write > 0 { line.add("cache_write_tokens", usage.write) }
    if usage.reasoning > 0 { line.add("reasoning_tokens", usage.reasoning) }
    if options.givesCost { line.add("total_cost", picodollars: usage.picodollars) }
  }
}

extension String {
  fileprivate func replacingBlanks() -> String { String(map { $0 == " " ? "-" : $0 }) }
}
