import Events
import Testing

@Suite struct LiteLLMFormatTests {
  private func call(_ more: String, metadata: String = "{}") -> String {
    """
    {"id":"a","call_type":"acompletion","startTime":1790000000,"endTime":1790000002,"model":"gpt-4o","metadata":\(metadata)\(more)}
    """
  }

  @Test func `a payload is one record: a call, and its request`() throws {
    let decoded = try Decoded([
      call(#","status":"success","response_cost":1.5e-3,"prompt_tokens":3,"completion_tokens":4"#)
    ])
    let event = try #require(decoded.events(.modelCall).first)
    #expect(decoded.records == 1)
    #expect(event.duration == 2_000_000_000)
    #expect(event.status == .success)
    #expect(event.tokens == Tokens(input: 3, output: 4))
    #expect(event.reportedCost == DecimalNumber(coefficient: 15, exponent: -4))
    #expect(decoded.text(event.service) == "litellm")
    #expect(decoded.text(event.operation) == "acompletion")
    #expect(decoded.events(.run).map(\.key) == [event.parent])
  }

  @Test func `the answer's model counts before the request's`() throws {
    let decoded = try Decoded([call(#","response":{"model":"gpt-4o-2024-08-06"}"#)])
    #expect(decoded.text(decoded.events(.modelCall).first?.model) == "gpt-4o-2024-08-06")
  }

  @Test(arguments: [("Timeout", EventStatus.timeout), ("RateLimitError", .error), ("", .error)])
  func `a failure is an error, or a timeout by its class`(name: String, status: EventStatus) throws {
    let decoded = try Decoded([
      call(",\"status\":\"failure\",\"error_information\":{\"error_class\":\"\(name)\"}")
    ])
    #expect(decoded.events(.modelCall).first?.status == status)
    #expect(decoded.text(decoded.events(.run).first?.errorType) == name)
  }

  @Test func `metadata may be JSON in a string, with escapes of its own`() throws {
    let decoded = try Decoded([call("", metadata: #""{\"user_api_key_alias\":\"caf\\u00e9 \\\"x\\\"\"}""#)])
    #expect(decoded.text(decoded.events(.modelCall).first?.agent) == "café \"x\"")
  }

  @Test func `a call that ends before it begins says nothing about how long it took`() throws {
    let line = call("").replacing("\"endTime\":1790000002", with: "\"endTime\":1789999990")
    #expect(try Decoded([line]).batch.events.map(\.duration) == [-1, -1])
  }

  @Test func `an empty name is none`() throws {
    let decoded = try Decoded([call(#","end_user":"","agent_id":"","session_id":"","trace_id":"t""#)])
    let event = try #require(decoded.events(.modelCall).first)
    #expect(event.user.isEmpty && event.agent.isEmpty)
    #expect(decoded.text(event.session) == "t")
  }
}
