/// What a process uses at a moment.
public struct ProcessSample: Hashable, Sendable {
  /// When, in nanoseconds of the clock that was handed in.
  public var time: Int64
  /// The share of one processor since the sample before; nil for the first.
  public var cpu: Double?
  /// Resident memory, in bytes.
  public var residentBytes: Int

  /// A sample; see the members.
  public init(time: Int64, cpu: Double?, residentBytes: Int) {
    self.time = time
    self.cpu = cpu
    self.residentBytes = residentBytes
  }
}

/// A process on this host that a stream comes from.
public struct WatchedProcess: Hashable, Sendable {
  /// Its number.
  public let pid: Int
  /// What it says it is: not yet safe to draw.
  public let service: String
  /// Its newest samples, the oldest first, at most `ProcessWatch.kept`.
  public internal(set) var samples: [ProcessSample] = []
  /// The most resident memory seen, in bytes.
  public internal(set) var peakBytes = 0
  /// Whether it is still there; a new process under its number is not it.
  public internal(set) var isAlive = true
  var startTicks: UInt64
  var ticks: UInt64
}

/// Watches processes that streams name: looks at each when it is asked to, keeps the newest samples.
public struct ProcessWatch: Sendable {
  /// What the kernel counts in.
  public struct Units: Sendable {
    /// Ticks of processor time in a second.
    public var ticksPerSecond: Int
    /// Bytes of a page of memory.
    public var pageBytes: Int

    /// Units; see the members.
    public init(ticksPerSecond: Int, pageBytes: Int) {
      self.ticksPerSecond = ticksPerSecond
      self.pageBytes = pageBytes
    }
  }

  /// The processes, in the order that they were named.
  public private(set) var processes: [WatchedProcess] = []
  /// Samples kept of each: an hour of seconds.
  public static let kept = 3600
  /// Processes watched at most; those that are gone make room.
  public static let limit = 64
  private let host: String
  private let root: String
  private let units: Units
  private let bootTime: Int64?

  /// - Parameters:
  ///   - host: what this host is called.
  ///   - root: where the kernel tells of processes.
  ///   - units: what it counts in.
  public init(host: String, root: String = "/proc", units: Units) {
    self.host = host
    self.root = root
    self.units = units
    bootTime = ProcessReading.bootTime(root: root)
  }

  /// Watches a process that a stream names.
  /// - Parameters:
  ///   - host: the host that the stream names.
  ///   - time: the time of what it says, in seconds since 1970: a process that began later is another one.
  /// - Returns: whether it is watched by now.
  @discardableResult
  public mutating func note(pid: Int, host: String, service: String, time: Int64) -> Bool {
    guard !host.isEmpty, host == self.host, pid > 0 else { return false }
    if processes.contains(where: { $0.pid == pid && $0.isAlive }) { return true }
    guard let reading = ProcessReading(pid: pid, root: root, pageBytes: units.pageBytes), let bootTime,
      bootTime + Int64(reading.startTicks) / Int64(max(1, units.ticksPerSecond)) <= time + 1
    else { return false }
    if processes.count >= Self.limit {
      guard let gone = processes.firstIndex(where: { !$0.isAlive }) else { return false }
      processes.remove(at: gone)
    }
    processes.append(
      WatchedProcess(pid: pid, service: service, startTicks: reading.startTicks, ticks: reading.ticks))
    return true
  }

  /// Looks at every process that is still there.
  /// - Parameter now: nanoseconds of a clock that only grows.
  public mutating func sample(now: Int64) {
    for index in processes.indices where processes[index].isAlive {
      let reading = ProcessReading(pid: processes[index].pid, root: root, pageBytes: units.pageBytes)
      guard let reading, reading.startTicks == processes[index].startTicks else {
        processes[index].isAlive = false
        continue
      }
      processes[index].add(reading, now: now, ticksPerSecond: units.ticksPerSecond)
    }
  }
}

extension WatchedProcess {
  mutating func add(_ reading: ProcessReading, now: Int64, ticksPerSecond: Int) {
    var cpu: Double?
    if let last = samples.last, now > last.time {
      let used = Double(reading.ticks &- min(ticks, reading.ticks)) / Double(max(1, ticksPerSecond))
      cpu = used / (Double(now - last.time) / 1e9)
    }
    ticks = reading.ticks
    peakBytes = max(peakBytes, reading.residentBytes)
    samples.append(ProcessSample(time: now, cpu: cpu, residentBytes: reading.residentBytes))
    if samples.count > ProcessWatch.kept { samples.removeFirst(samples.count - ProcessWatch.kept) }
  }
}
