import Dispatch
import Events
import Notifying
import Synchronization

/// Sends what is read on to a collector as OTLP/HTTP JSON, on a thread of its own. Whoever reads is never kept waiting:
/// what finds no room is dropped and counted.
public final class Forwarder: Sendable {
  private struct State: Sendable {
    var inbox: ForwardInbox
    var status = ForwardStatus()
    var isEnding = false
    var deadline = Int64.max
    /// Tries of the post that is first, and when the next is due.
    var tries = 0
    var retryAt = Int64.min
  }

  private let state: Mutex<State>
  /// Touched by the thread that sends alone: turning events into spans takes time, and must hold up nobody.
  private let queue: Mutex<ForwardQueue>
  private let wake = DispatchSemaphore(value: 0)
  private let done = DispatchSemaphore(value: 0)
  private let client: any HTTPSending
  private let url: Secret
  private let options: ForwardOptions
  private let clock: @Sendable () -> Int64

  /// - Parameters:
  ///   - url: where the collector takes traces; `/v1/traces` is added where it has no path.
  ///   - client: what posts.
  ///   - clock: nanoseconds that only grow.
  public init(
    url: String, client: any HTTPSending, options: ForwardOptions = ForwardOptions(),
    clock: @escaping @Sendable () -> Int64
  ) {
    self.url = Secret(Self.traces(of: url))
    self.client = client
    self.options = options
    self.clock = clock
    state = Mutex(State(inbox: ForwardInbox(limit: options.limit)))
    queue = Mutex(ForwardQueue(options: options))
  }

  /// Where a collector takes traces: an address without a path means the standard one.
  public static func traces(of url: String) -> String {
    guard let scheme = url.range(of: "://") else { return url }
    let rest = url[scheme.upperBound...]
    guard let slash = rest.firstIndex(of: "/") else { return url + "/v1/traces" }
    return rest.index(after: slash) == rest.endIndex ? url + "v1/traces" : url
  }

  /// Takes a block of events to send; never waits.
  public func offer(_ batch: EventBatch) {
    state.withLock { $0.inbox.offer(batch) }
    wake.signal()
  }

  /// How it goes.
  public var status: ForwardStatus {
    state.withLock { state in
      var status = state.status
      status.waiting = state.inbox.waiting
      status.overflowed = state.inbox.overflowed
      return status
    }
  }

  /// Sends until `end`: to be called on a thread of its own.
  public func run() {
    while true {
      let now = clock()
      switch step(now: now) {
      case .ended:
        done.signal()
        return
      case .again: continue
      case .wait(let until):
        let nanoseconds = until == .max ? 1_000_000_000 : max(1_000_000, min(1_000_000_000, until - now))
        _ = wake.wait(timeout: .now() + .nanoseconds(Int(nanoseconds)))
      }
    }
  }

  /// Sends what is left, for so many nanoseconds at most, and ends `run`; then counts what could not be sent.
  public func end(within nanoseconds: Int64) {
    state.withLock {
      $0.isEnding = true
      $0.deadline = clock() + nanoseconds
      // A collector that asked for time is asked once more.
      $0.retryAt = .min
    }
    wake.signal()
    _ = done.wait(timeout: .now() + .nanoseconds(Int(nanoseconds) + 1_000_000_000))
    state.withLock { state in
      state.status.unsent += state.inbox.waiting
      _ = state.inbox.takeAll()
      state.inbox.queued = 0
    }
  }

  enum Step: Equatable {
    case again, ended
    case wait(until: Int64)
  }

  /// Does what is due: one post at most.
  func step(now: Int64) -> Step {
    let (blocks, isEnding, deadline, retryAt) = state.withLock {
      ($0.inbox.takeAll(), $0.isEnding, $0.deadline, $0.retryAt)
    }
    let isOver = isEnding && now >= deadline
    let (post, left) = queue.withLock { queue -> ([SpanRecord]?, Int) in
      queue.take(blocks, now: now, isEnding: isEnding)
      let isDue = now >= retryAt && !isOver
      return (isDue ? queue.next(now: now, isEnding: isEnding).map { Array($0) } : nil, queue.waiting)
    }
    state.withLock { $0.inbox.queued = left }
    guard let post else {
      return state.withLock { state in
        if isOver || isEnding && state.inbox.waiting == 0 { return .ended }
        return .wait(until: max(now + options.delay / 4, state.retryAt))
      }
    }
    let room = deadline == .max ? Int64.max : max(1, (deadline - now) / 1_000_000)
    let timeout = Int(min(Int64(options.timeoutMilliseconds), room))
    let outcome = send(post, timeout: timeout)
    let next = state.withLock { note(outcome, of: post.count, now: clock(), in: &$0) }
    if case .again = next {
      let left = queue.withLock { queue in
        queue.drop(post.count, now: clock())
        return queue.waiting
      }
      state.withLock { $0.inbox.queued = left }
    }
    return next
  }

  private enum Outcome {
    case taken(rejected: Int)
    case refused(String)
    case later(String, after: Int?)
  }

  private func send(_ spans: [SpanRecord], timeout: Int) -> Outcome {
    let request = HTTPRequest(
      url: url, body: SpanJSON.request(spans), contentType: "application/json", timeoutMilliseconds: timeout)
    do throws(HTTPFailure) {
      let answer = try client.post(request)
      switch answer.status {
      case 200..<300: return .taken(rejected: Self.rejected(answer.body))
      case 408, 429, 500, 502, 503, 504: return .later("status \(answer.status)", after: answer.retryAfter)
      default: return .refused("status \(answer.status)")
      }
    } catch {
      return .later(error.reason, after: nil)
    }
  }

  private func note(_ outcome: Outcome, of count: Int, now: Int64, in state: inout State) -> Step {
    switch outcome {
    case .taken(let rejected):
      state.status.sent += count - min(count, rejected)
      state.status.refused += min(count, rejected)
      state.status.problem = nil
    case .refused(let problem):
      state.status.refused += count
      state.status.problem = problem
    case .later(let problem, let after):
      state.status.retries += 1
      state.status.problem = problem
      let backoff = min(options.longestBackoff, options.backoff << Int64(min(20, state.tries)))
      state.tries += 1
      state.retryAt = now + max(backoff, Int64(after ?? 0) * 1_000_000_000)
      return .wait(until: state.retryAt)
    }
    state.tries = 0
    state.retryAt = .min
    return .again
  }

  /// Spans that a collector did not take of a post that it took: `{"partialSuccess":{"rejectedSpans":"3"}}`.
  static func rejected(_ body: String) -> Int {
    guard let name = body.range(of: "\"rejectedSpans\"") else { return 0 }
    let digits = body[name.upperBound...].drop { !$0.isNumber && $0 != "}" }.prefix { $0.isNumber }
    return Int(digits) ?? 0
  }
}

extension StringProtocol {
  /// Where a text stands in this one.
  fileprivate func range(of text: String) -> Range<Index>? { ranges(of: text).first }
}
