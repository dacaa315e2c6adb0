/// What a process on this host that a stream comes from uses.
public struct ProcessFigures: Hashable, Sendable {
  /// Its number.
  public var pid: Int
  /// The service that it says it is: not yet safe to draw.
  public var service: String
  /// The share of one processor within the last second; nil before two samples.
  public var cpu: Double?
  /// Resident memory, in bytes.
  public var residentBytes: Int
  /// The most resident memory seen, in bytes.
  public var peakBytes: Int
  /// Whether it is still there.
  public var isAlive: Bool

  /// Figures; see the members.
  public init(
    pid: Int, service: String, cpu: Double? = nil, residentBytes: Int = 0, peakBytes: Int = 0,
    isAlive: Bool = true
  ) {
    self.pid = pid
    self.service = service
    self.cpu = cpu
    self.residentBytes = residentBytes
    self.peakBytes = peakBytes
    self.isAlive = isAlive
  }
}
