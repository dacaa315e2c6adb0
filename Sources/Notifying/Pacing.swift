import Events

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct Jitter: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 up to, not including, 1.
  mutating func unit() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z >> 31)) >> 11) / 9_007_199_254_740_992
  }
}

/// How long to wait before the next try: 5 s, doubled with each, 5 minutes at most, a quarter more or less by chance so
/// that receivers that come back are not asked by all at once.
enum Backoff {
  static func nanoseconds(attempt: Int, _ jitter: inout Jitter) -> Int64 {
    let seconds = min(300, 5 * Double(1 << UInt64(min(max(attempt - 1, 0), 10))))
    return Int64(seconds * (0.75 + 0.5 * jitter.unit()) * 1e9)
  }
}

/// So many a minute, and as many at once.
struct RateLimit: Sendable {
  /// What is left, as time that has passed without a notice: a minute at most.
  private var credit = Self.minute
  /// What one takes.
  private let cost: Int64
  private var last: Timestamp?

  private static let minute: Int64 = 60_000_000_000

  init(perMinute: Int) { cost = Self.minute / Int64(min(max(1, perMinute), 60_000)) }

  /// Takes one, where there is one.
  mutating func take(at time: Timestamp) -> Bool {
    if let last, time > last {
      let (passed, overflow) = time.nanoseconds.subtractingReportingOverflow(last.nanoseconds)
      credit = min(Self.minute, credit + (overflow ? Self.minute : min(passed, Self.minute)))
    }
    last = max(last ?? time, time)
    guard credit >= cost else { return false }
    credit -= cost
    return true
  }
}
