/// Something that goes wrong for a while.
public struct Incident: Hashable, Sendable {
  /// What goes wrong.
  public enum Kind: String, CaseIterable, Sendable {
    /// The model gpt-4-turbo answers four times as slowly.
    case latency
    /// The model gpt-4o answers four times as slowly, for Support Team and its members at work for it alone.
    case team
    /// The tool lookup_order and the model gpt-4o fail often, and runs with them.
    case errors
    /// Researcher loops with an ever longer context: a day's budget burns in a quarter of an hour.
    case spend
    /// The service `billing` is down: health says so, and its requests fail.
    case outage
  }

  /// What goes wrong.
  public var kind: Kind
  /// When it begins, in seconds after the simulation's `start` (before it where negative).
  public var offset: Int64
  /// How long it lasts, in seconds.
  public var duration: Int64

  /// An incident; see the members.
  public init(_ kind: Kind, offset: Int64 = 60, duration: Int64 = 600) {
    self.kind = kind
    self.offset = offset
    self.duration = duration
  }

  /// Reads `KIND[@OFFSET[/DURATION]]`, such as `latency`, `errors@-30m` or `outage@2m/90s`, with times in s,
  /// m, h or d. Nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let kind = Kind(rawValue: String(name)) else { return nil }
    self.init(kind)
    guard parts.count == 2 else { return }
    let times = parts[1].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = times.first, let offset = Self.seconds(first) else { return nil }
    self.offset = offset
    guard times.count == 2 else { return }
    guard let duration = Self.seconds(times[1]), duration > 0 else { return nil }
    self.duration = duration
  }

  /// `90s`, `10m`, `2h`, `30d` in seconds, also negative; nil for anything else.
  public static func seconds(_ text: Substring) -> Int64? {
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
    guard let last = text.last, let unit = units[last], let count = Int64(text.dropLast()),
      abs(count) <= 100_000_000
    else { return nil }
    return count * unit
  }
}
