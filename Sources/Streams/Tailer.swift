/// Reads many files, pipes and standard input, and gives their whole lines in blocks; follows files by name
/// and by identity. It is used by one thread alone; only its `Waker` may be held by others.
///
/// Lines of one generation of one source come in order and once each. Sources take turns.
public final class Tailer {
  /// What one call of `next` did.
  public enum Step: Sendable {
    /// Bytes were read; blocks were handed over, unless a long line is still coming.
    case read
    /// Nothing to read now.
    case idle
    /// Everything was read to its end. Never while following.
    case finished
  }

  /// Why a wait ended.
  public enum Wake: Sendable {
    /// There may be something to read.
    case changed
    case timedOut
    case stopped
  }

  let options: TailerOptions
  let specs: [StreamSpec]
  let now: @Sendable () -> Int64
  /// Lets other threads end a wait, or the reading.
  public let waker: Waker

  var finder = PathFinder()
  let watch: DirectoryWatch
  var names: [String: NamedFile] = [:]
  /// Which names an event is about.
  var interest: [UInt64: [NamedFile]] = [:]
  /// Every file that is known: with a name, held, or given up (then only to know it again).
  var readers: [FileIdentity: Reader] = [:]
  var given = GivenUp()
  var held: [Reader] = []
  /// Rests of slices that nobody could read.
  var owed: [Reader] = []
  var pipes: [Reader] = []
  /// Files without a future, whose begun lines are still to be handed over.
  var leaving: [Reader] = []
  var ready = ReadyQueue()
  /// Compressed files being read, and those that wait until one of them has come to its end.
  var decoding: [Reader] = []
  var waitingForLane: [Reader] = []
  /// Files of which it is decided when they have been quiet for a while.
  var unsettled: [Reader] = []
  /// What was read of files that are gone or were written anew, by their sets.
  var retired: [Int: [KnownContent]] = [:]
  /// Files with an open descriptor, and how many turns there have been: the least recently read is closed.
  var openReaders: [Reader] = []
  var turns = 0
  /// How many readers have not come to their end.
  var living = 0

  var records: [SourceStatus] = []
  var sourceOfPath: [String: Int] = [:]
  /// Rotated sets, by the path of their live files.
  var rotatedSets: [String: Int] = [:]
  /// Where names of ours were moved to since the last scan.
  var moves = MovedNames()
  var shared: LineBuffer
  var namesChanged = false
  var scanNumber = 0
  /// When to look at every file again, and when events were last asked for.
  var scanAt: Int64
  var scanEarliest: Int64 = .min
  var pumpAt: Int64 = .min

  /// The newest 16 lines that were over the limit.
  public internal(set) var newestDropped: [DroppedLine] = []

  /// Looks the specs up at once, so that `sources` can be asked for what is missing; reads nothing yet.
  /// - Parameter now: a monotonic clock, in nanoseconds.
  public init(
    specs: [StreamSpec], options: TailerOptions, waker: Waker = Waker(), now: @escaping @Sendable () -> Int64
  ) {
    self.specs = specs
    self.options = options
    self.waker = waker
    self.now = now
    watch = DirectoryWatch(
      isUsed: options.follow && options.usesNotifications, system: options.watchSystem)
    shared = LineBuffer(capacity: options.readBlock)
    scanAt = now()
    openStandardInput()
    scan()
    if options.from == .start { orderSets() }
  }

  /// Every name under which lines were looked for, in the order they were found.
  public var sources: [SourceStatus] { records }

  /// Specs (by index) that have named nothing so far: a glob without a match, an empty directory.
  public var unmatched: [Int] {
    let matched = Set(records.map(\.spec))
    return specs.indices.filter { !matched.contains($0) }
  }

  /// Directories that could not be listed at the last look.
  public var unreadableDirectories: [String: SystemError] { finder.problems }

  /// Why changes are found late, or nil.
  public var problem: String? { watch.problem }

  /// How far the reading of what there is has come.
  public var progress: TailerProgress {
    var progress = TailerProgress()
    for record in records {
      if case .sameAs = record.state { continue }
      progress.files += 1
      if record.handedOut == 0 && (record.reachedEnd || record.isBarred) { progress.filesDone += 1 }
      guard record.size > 0 else { continue }
      progress.bytesDone += record.offset - record.handedOut
      progress.bytesTotal += record.isBarred ? record.offset : max(record.size, record.offset)
    }
    return progress
  }

  /// Reads the next block of the source whose turn it is, and hands its whole lines over: in one piece, or in
  /// several around lines that are too long. The block's memory ends with the call.
  public func next(_ take: (LineBlock) -> Void) -> Step {
    var isUpToDate = pump(now())
    while true {
      if let reader = leaving.popLast() {
        flush(reader, take)
        return .read
      }
      if let reader = ready.first {
        if readTurn(reader, take) { return .read }
      } else if isUpToDate {
        return isFinished ? .finished : .idle
      } else {
        isUpToDate = pump(now())
      }
    }
  }

  private var isFinished: Bool { !options.follow && living == 0 }

  /// Puts a reader in the queue, unless it is there or has come to its end.
  func enqueue(_ reader: Reader) {
    if !reader.isOver && !reader.isBehind { ready.append(reader) }
  }
}
