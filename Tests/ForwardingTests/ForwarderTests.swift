import Events
import Notifying
import Synchronization
import Testing

@testable import Forwarding

/// A collector that answers as it is told.
final class ScriptedCollector: HTTPSending {
  private let state = Mutex((answers: [Result<HTTPAnswer, HTTPFailure>](), bodies: [String]()))

  init(_ answers: [Result<HTTPAnswer, HTTPFailure>] = []) { state.withLock { $0.answers = answers } }

  func post(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPAnswer {
    let answer: Result<HTTPAnswer, HTTPFailure> = state.withLock { state in
      let answer = state.answers.isEmpty ? .success(HTTPAnswer(status: 200)) : state.answers.removeFirst()
      if case .success(let good) = answer, good.status == 200 { state.bodies.append(request.body) }
      return answer
    }
    return try answer.get()
  }

  /// Bodies that were taken.
  var bodies: [String] { state.withLock { $0.bodies } }
  var spanCount: Int { bodies.reduce(0) { $0 + $1.ranges(of: "\"spanId\"").count } }
}

/// Time that a test moves.
final class ManualClock: Sendable {
  private let time = Mutex<Int64>(1_000_000_000)
  var now: Int64 { time.withLock { $0 } }
  func pass(_ nanoseconds: Int64) { time.withLock { $0 += nanoseconds } }
}

@Suite struct ForwarderTests {
  private let clock = ManualClock()

  private func forwarder(_ collector: ScriptedCollector, _ change: (inout ForwardOptions) -> Void = { _ in }) -> Forwarder {
    var options = ForwardOptions()
    change(&options)
    return Forwarder(url: "http://localhost:4318", client: collector, options: options) { [clock] in clock.now }
  }

  /// Model calls of a stream.
  private func batch(_ range: Range<Int>) throws -> EventBatch {
    try decoded(
      range.map {
        """
        {"time":\(1_790_000_000_000 + $0),"type":"model_call","model_name":"m","trace_id":"t","span_id":"s\($0)",\
        "input_tokens":10,"output_tokens":2,"duration_seconds":0.001}
        """
      })
  }

  /// Steps until nothing is due for a while.
  private func settle(_ forwarder: Forwarder, steps: Int = 50) {
    for _ in 0..<steps {
      if case .wait = forwarder.step(now: clock.now) { clock.pass(300_000_000) }
    }
  }

  @Test func `every span is sent once, in posts of the size that is asked for`() throws {
    let collector = ScriptedCollector()
    let forwarder = forwarder(collector) { $0.batch = 100 }
    forwarder.offer(try batch(0..<250))
    forwarder.offer(try batch(200..<300))
    settle(forwarder)
    #expect(collector.spanCount == 300 && collector.bodies.count == 3)
    #expect(forwarder.status.sent == 300 && forwarder.status.dropped == 0 && forwarder.status.waiting == 0)
  }

  @Test func `a post that is not full waits, and goes out in time`() throws {
    let collector = ScriptedCollector()
    let forwarder = forwarder(collector)
    forwarder.offer(try batch(0..<3))
    _ = forwarder.step(now: clock.now)
    #expect(collector.bodies.isEmpty && forwarder.status.waiting == 3)
    clock.pass(1_100_000_000)
    _ = forwarder.step(now: clock.now)
    #expect(collector.spanCount == 3)
  }

  @Test func `a dead, busy or failing collector loses nothing within the bound`() throws {
    let collector = ScriptedCollector([
      .failure(HTTPFailure(reason: "refused")), .success(HTTPAnswer(status: 503)),
      .success(HTTPAnswer(status: 429, retryAfter: 7)),
    ])
    let forwarder = forwarder(collector) { $0.batch = 10 }
    forwarder.offer(try batch(0..<20))
    var waits: [Int64] = []
    for _ in 0..<3 {
      guard case .wait(let until) = forwarder.step(now: clock.now) else { continue }
      waits.append(until - clock.now)
      #expect(forwarder.step(now: clock.now) != .again)
      clock.pass(until - clock.now)
    }
    #expect(waits == [500_000_000, 1_000_000_000, 7_000_000_000])
    #expect(forwarder.status.problem == "status 429" && forwarder.status.retries == 3)
    settle(forwarder)
    #expect(collector.spanCount == 20 && forwarder.status.sent == 20 && forwarder.status.problem == nil)
  }

  @Test func `what finds no room is dropped and counted, what is refused too`() throws {
    let collector = ScriptedCollector([.success(HTTPAnswer(status: 400))])
    let forwarder = forwarder(collector) {
      $0.batch = 10
      $0.limit = 25
    }
    forwarder.offer(try batch(0..<20))
    forwarder.offer(try batch(20..<30))
    forwarder.offer(try batch(30..<35))
    settle(forwarder)
    let status = forwarder.status
    #expect(status.overflowed == 10 && status.refused == 10 && status.sent == 15 && status.dropped == 20)
    #expect(status.summary.hasPrefix("forwarded 15 spans, dropped 20 (10 found no room, 10 refused)"))
  }

  @Test func `of a record that grows, the reading that says most is sent`() throws {
    let collector = ScriptedCollector()
    let forwarder = forwarder(collector)
    var grown = EventBatch()
    for output in [3, 90, 40] {
      var event = Event()
      event.kind = .modelCall
      event.replacesSmaller = true
      event.time = 1_790_000_000_000_000_000
      event.tokens = Tokens(input: 5, output: output)
      event.key = try batch(0..<1).events[0].key
      grown.events.append(event)
    }
    forwarder.offer(grown)
    settle(forwarder)
    #expect(collector.spanCount == 1)
    #expect(collector.bodies.joined().contains("\"gen_ai.usage.output_tokens\",\"value\":{\"intValue\":\"90\"}"))
  }

  @Test func `a partial success says how many were not taken`() throws {
    let body = "{\"partialSuccess\":{\"rejectedSpans\":\"2\",\"errorMessage\":\"too old\"}}"
    let collector = ScriptedCollector([.success(HTTPAnswer(status: 200, body: body))])
    let forwarder = forwarder(collector)
    forwarder.offer(try batch(0..<5))
    settle(forwarder)
    #expect(forwarder.status.sent == 3 && forwarder.status.refused == 2)
    #expect(Forwarder.rejected("{}") == 0 && Forwarder.rejected("{\"rejectedSpans\":3}") == 3)
  }

  @Test func `addresses without a path mean the standard one`() {
    #expect(Forwarder.traces(of: "http://localhost:4318") == "http://localhost:4318/v1/traces")
    #expect(Forwarder.traces(of: "http://localhost:4318/") == "http://localhost:4318/v1/traces")
    #expect(Forwarder.traces(of: "https://x.example/in/traces") == "https://x.example/in/traces")
  }
}

/// Decodes lines as a stream's.
func decoded(_ lines: [String]) throws -> EventBatch {
  guard var decoder = LineDecoder(forcing: nil) else { throw CancellationError() }
  var batch = EventBatch()
  for line in lines {
    let padded = Array(line.utf8) + Array(repeating: UInt8(ascii: "x"), count: LineDecoder.padding)
    _ = padded.withUnsafeBufferPointer {
      decoder.decode(UnsafeBufferPointer(rebasing: $0[..<line.utf8.count]), into: &batch)
    }
  }
  return batch
}
