/// How forwarding goes.
public struct ForwardStatus: Hashable, Sendable {
  /// Spans that the collector took.
  public var sent = 0
  /// Spans that are on their way.
  public var waiting = 0
  /// Spans that found no room while the collector did not keep up.
  public var overflowed = 0
  /// Spans that the collector refused for good.
  public var refused = 0
  /// Spans that were on their way when the program ended.
  public var unsent = 0
  /// Posts that failed and were tried again.
  public var retries = 0
  /// Why the last post failed, until one succeeds.
  public var problem: String?

  /// Nothing forwarded yet.
  public init() {}

  /// Spans that the collector will never see.
  public var dropped: Int { overflowed + refused + unsent }

  /// What it says of itself when it ends: `forwarded 1200 spans, dropped 30 (30 found no room)`.
  public var summary: String {
    var reasons: [String] = []
    if overflowed > 0 { reasons.append("\(overflowed) found no room") }
    if refused > 0 { reasons.append("\(refused) refused") }
    if unsent > 0 { reasons.append("\(unsent) not sent in time") }
    let detail = reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))"
    let last = problem.map { "; last problem: \($0)" } ?? ""
    return "forwarded \(sent) spans, dropped \(dropped)\(detail)\(last)"
  }
}

/// How much is forwarded at once, and how long is waited.
public struct ForwardOptions: Hashable, Sendable {
  /// Spans in one post.
  public var batch = 512
  /// Spans that wait at most; what comes beyond is dropped and counted.
  public var limit = 100_000
  /// Nanoseconds until a post goes out that is not full.
  public var delay: Int64 = 1_000_000_000
  /// Nanoseconds that a record is held which later lines may say more of.
  public var holdback: Int64 = 3_000_000_000
  /// Nanoseconds until the first retry; each further one waits twice as long.
  public var backoff: Int64 = 500_000_000
  /// The longest wait between two tries, in nanoseconds.
  public var longestBackoff: Int64 = 30_000_000_000
  /// Ids that are remembered, so that no span is sent twice.
  public var remembered = 500_000
  /// How long a post may take, in milliseconds.
  public var timeoutMilliseconds = 10_000

  /// The defaults.
  public init() {}
}
