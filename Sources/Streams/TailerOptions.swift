/// How a `Tailer` reads.
public struct TailerOptions: Sendable {
  /// Where files are entered.
  public enum Start: Sendable {
    case start
    /// Only what is written from now on; files that appear later are read whole.
    case end
  }

  /// Whether to wait for more at the end of what there is.
  public var follow: Bool
  /// Where files that stand there at the beginning are entered.
  public var from: Start
  /// The longest line that is read, in bytes; longer ones are dropped and counted.
  public var lineLimit = 64 << 20
  /// How much is read at once, in bytes.
  public var readBlock = 256 << 10
  /// How much one source may read before the next one's turn, in bytes.
  public var budget = 1 << 20
  /// How often every file is looked at, whether or not the system has told of a change, in nanoseconds.
  public var pollInterval: Int64 = 1_000_000_000
  /// How long a replaced file is still watched for late lines, in nanoseconds since its last one.
  public var hold: Int64 = 5_000_000_000
  /// How many files are kept open at once; idle ones are closed, and opened again when they grow.
  public var openFiles = 256
  /// Whether to be told of changes by inotify; polling goes on in any case.
  public var usesNotifications = true
  var watchSystem = WatchSystem.linux
  /// The descriptor that `-` reads.
  public var standardInput: Int32 = 0

  /// The defaults, following or not.
  public init(follow: Bool, from: Start = .start) {
    self.follow = follow
    self.from = from
  }
}
