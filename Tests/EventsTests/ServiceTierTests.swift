import Testing

@testable import Events

@Suite struct ServiceTierTests {
  private func tier(_ lines: String...) throws -> ServiceTier {
    let decoded = try Decoded(lines)
    #expect(decoded.rejections.isEmpty)
    return try #require(decoded.events(.modelCall).first).tier
  }

  @Test(
    arguments: [
      ("\"batch\"", .batch), ("\"batches\"", .batch), ("\"flex\"", .flex), ("\"priority\"", .priority),
      ("\"fast\"", .fast), ("\"ultrafast\"", .ultrafast), ("\"standard\"", .standard),
      ("\"default\"", .standard),
      ("\"auto\"", .standard), ("\"\"", .standard), ("null", .standard), ("7", .standard),
      ("{\"a\":1}", .standard),
    ] as [(String, ServiceTier)])
  func `a native event's words`(word: String, tier: ServiceTier) throws {
    let fields = "\"time\":1795000000,\"model\":\"m\",\"input_tokens\":1,\"service_tier\":\(word)"
    #expect(try self.tier("{\"type\":\"model_call\",\(fields)}") == tier)
    let run = try Decoded(["{\"type\":\"request\",\(fields)}"])
    #expect(run.batch.usages.map(\.tier) == [tier])
  }

  @Test(
    arguments: [
      ("\"service_tier\":\"batch\"", .batch), ("\"service_tier\":\"standard\",\"speed\":\"fast\"", .fast),
      ("\"service_tier\":\"priority\",\"speed\":\"standard\"", .priority), ("\"speed\":null", .standard),
    ] as [(String, ServiceTier)])
  func `a transcript of Claude Code`(usage: String, tier: ServiceTier) throws {
    #expect(
      try self.tier(
        """
        {"sessionId":"s","uuid":"u","timestamp":"2026-01-01T00:00:00Z","type":"assistant","requestId":"r",\
        "message":{"id":"m","role":"assistant","model":"claude-opus-4-8","usage":{"input_tokens":1,\(usage)}}}
        """) == tier)
  }

  @Test func `Codex's turn context, until another says otherwise`() throws {
    func line(_ type: String, _ payload: String) -> String {
      "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"type\":\"\(type)\",\"payload\":{\(payload)}}"
    }
    func used(_ count: Int) -> String {
      line(
        "event_msg", "\"type\":\"token_count\",\"info\":{\"last_token_usage\":{\"input_tokens\":\(count)}}")
    }
    let decoded = try Decoded([
      line("session_meta", "\"id\":\"s\""), line("turn_context", "\"model\":\"gpt-5\""), used(1),
      line("turn_context", "\"model\":\"gpt-5\",\"service_tier\":\"flex\""), used(2),
      line("turn_context", "\"model\":\"gpt-5\""), used(3),
      line("turn_context", "\"model\":\"gpt-5\",\"service_tier\":\"default\""), used(4),
    ])
    #expect(decoded.events(.modelCall).map(\.tier) == [.standard, .flex, .flex, .standard])
  }

  @Test(
    arguments: [
      ("\"model_parameters\":{\"service_tier\":\"flex\"}", .flex),
      (
        "\"model_parameters\":{\"service_tier\":\"auto\"},\"cost_breakdown\":{\"service_tier\":\"priority\"}",
        .priority
      ),
      (
        "\"model_parameters\":{\"service_tier\":\"flex\"},\"response\":{\"service_tier\":\"default\"}",
        .standard
      ),
      ("\"cost_breakdown\":{\"service_tier\":null},\"response\":null", .standard),
      ("\"metadata\":{\"usage_object\":{\"service_tier\":\"batch\"}}", .batch),
    ] as [(String, ServiceTier)])
  func `LiteLLM: what was served goes before what was asked for`(fields: String, tier: ServiceTier) throws {
    let call =
      "{\"id\":\"1\",\"call_type\":\"c\",\"startTime\":1795000000,\"endTime\":1795000001,\"prompt_tokens\":1"
    #expect(try self.tier("\(call),\(fields)}") == tier)
  }

  @Test(
    arguments: [
      (["gen_ai.openai.request.service_tier": "flex"], .flex),
      (["openai.request.service_tier": "auto", "openai.response.service_tier": "priority"], .priority),
      (
        ["gen_ai.openai.request.service_tier": "priority", "gen_ai.openai.response.service_tier": "default"],
        .standard
      ),
    ] as [([String: String], ServiceTier)])
  func `a span's attributes`(attributes: [String: String], tier: ServiceTier) throws {
    let all = attributes.merging(["openinference.span.kind": "LLM"]) { $1 }.map {
      "{\"key\":\"\($0.key)\",\"value\":{\"stringValue\":\"\($0.value)\"}}"
    }
    #expect(
      try self.tier(
        """
        {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"0af7651916cd43dd8448eb211c80319c",\
        "spanId":"00f067aa0ba902b1","name":"chat","startTimeUnixNano":"1795000000000000000",\
        "endTimeUnixNano":"1795000001000000000","attributes":[\(all.joined(separator: ","))]}]}]}]}
        """) == tier)
  }

  @Test func `telemetry of Claude Code tells fast mode as a speed`() throws {
    let logs = LogLines(common: [("session.id", "s1")])
    let record = logs.record(
      10, body: "claude_code.api_request",
      [("event.name", "api_request"), ("model", "claude-opus-4-8"), ("input_tokens", "1"), ("speed", "fast")])
    #expect(try Lines.event(logs.line(record)).0.tier == .fast)
  }
}
