/// A moment in time: nanoseconds since 1970-01-01T00:00:00Z (leap seconds do not count).
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Nanoseconds since the Unix epoch.
  public var nanoseconds: Int64

  /// A moment, from nanoseconds since the Unix epoch.
  public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// A moment, from whole seconds since the Unix epoch; what lies beyond the years 1678 and 2262 is held there.
  public init(seconds: Int64) {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    nanoseconds = overflow ? (seconds < 0 ? .min : .max) : product
  }

  /// Whole seconds since the Unix epoch, rounded down (also before 1970).
  public var seconds: Int64 {
    let (quotient, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    return rest < 0 ? quotient - 1 : quotient
  }

  /// The earlier moment comes first.
  public static func < (a: Timestamp, b: Timestamp) -> Bool { a.nanoseconds < b.nanoseconds }

  /// The moment `seconds` later (earlier where negative).
  public func adding(seconds: Int64) -> Timestamp {
    Timestamp(nanoseconds: nanoseconds &+ seconds &* 1_000_000_000)
  }
}
