/// Reads slices, one after the other, on one thread: the lines, their blocks and their places are those that
/// the tailer would have given. It holds no more than one block and one long line at a time.
public final class SliceReader {
  private let options: TailerOptions
  private let isCancelled: () -> Bool
  private var shared: LineBuffer

  /// A reader; options that are not about reading are passed over.
  /// - Parameter isCancelled: asked before each block; once it says so, slices end early.
  public init(options: TailerOptions, isCancelled: @escaping () -> Bool = { false }) {
    self.options = options
    self.isCancelled = isCancelled
    shared = LineBuffer(capacity: options.readBlock)
  }

  /// Hands over all whole lines of a slice, in order; a block's memory ends with the call it is given to. The
  /// outcome belongs to `Tailer.finished`.
  public func read(_ slice: FileSlice, _ take: (LineBlock) -> Void) -> SliceOutcome {
    var outcome = SliceOutcome(slice)
    do {
      let file = try slice.open()
      if slice.fingerprint.matches(file.descriptor, offset: slice.taken) {
        let reader = Reader(slice, file)
        read(reader, slice, &outcome, take)
        outcome.stopped(at: reader)
      } else {
        outcome.end = .changed
      }
    } catch {
      outcome.end = .failed(error)
    }
    return outcome
  }

  private func read(
    _ reader: Reader, _ slice: FileSlice, _ outcome: inout SliceOutcome, _ take: (LineBlock) -> Void
  ) {
    while !isAtEnd(reader) {
      if isCancelled() { return outcome.end = .cancelled }
      let buffer = reader.lines.begin(shared)
      let begun = buffer.count
      switch reader.fill(buffer, atMost: options.readBlock) {
      case .bytes:
        outcome.drop(reader.handOver(buffer, begun: begun, slice.path, limit: options.lineLimit, take))
        if reader.lines.holds(shared) { shared = LineBuffer(capacity: options.readBlock) }
      case .empty: continue
      case .end where reader.left == 0: break
      case .end, .changed:
        reader.flush(shared, slice.path, take)
        return outcome.end = .changed
      case .failed(let error):
        return outcome.end = .failed(error)
      }
    }
    if !slice.fingerprint.matches(reader.descriptor, offset: slice.taken) {
      // Written anew while it was read, it may have given lines of both.
      outcome.end = .changed
    } else if reader.archive?.isWhole ?? false {
      reader.flush(shared, slice.path, take)
      outcome.isWholeArchive = true
    }
  }

  private func isAtEnd(_ reader: Reader) -> Bool {
    reader.left == 0 && reader.archive?.hasNoMore ?? true || reader.archive?.isOver ?? false
  }
}

/// What became of a slice.
public struct SliceOutcome: Sendable {
  /// How its reading ended.
  public enum End: Sendable, Equatable {
    /// All of it was read.
    case whole
    case cancelled
    /// The file was truncated or written anew: what was not read by then is gone.
    case changed
    case failed(SystemError)
  }

  /// What was to be read.
  public let slice: FileSlice
  /// How its reading ended.
  public internal(set) var end = End.whole
  /// How much was read, in bytes of the file.
  public internal(set) var bytesRead: Int64 = 0
  /// How many lines were over the limit.
  public internal(set) var droppedLines = 0
  /// The newest 16 of them.
  public internal(set) var newestDropped: [DroppedLine] = []
  /// What could not be read, and may be readable later.
  var rest: FileSlice?
  /// Of a compressed file: how far its text was handed over, and whether that was all.
  private(set) var textPlace: (offset: Int64, isInMidLine: Bool) = (0, false)
  private(set) var textTrace = TextTrace()
  var isWholeArchive = false

  init(_ slice: FileSlice) {
    self.slice = slice
    rest = slice
  }

  mutating func drop(_ lines: [DroppedLine]) {
    guard !lines.isEmpty else { return }
    droppedLines += lines.count
    newestDropped = (newestDropped + lines).suffix(16)
  }

  /// A line that has begun belongs to the rest, whole.
  mutating func stopped(at reader: Reader) {
    let place = reader.lines.place
    textPlace = place
    if let archive = reader.archive {
      textTrace = archive.trace
      bytesRead = reader.offset
      return
    }
    let upper = slice.range.upperBound
    bytesRead = (end == .changed ? reader.offset : place.offset) - slice.range.lowerBound
    rest = place.offset < upper ? slice.piece(place.offset..<upper, isInMidLine: place.isInMidLine) : nil
  }
}
