import Glibc

/// One file (or pipe) being read, whatever its names are at the moment.
final class Reader {
  enum Fill {
    case bytes(Int)
    /// A pipe has nothing now.
    case empty
    case end
    /// The file no longer holds what was read from it: it was truncated or written anew.
    case changed
    case failed(SystemError)
  }

  let identity: FileIdentity
  /// Index into the tailer's sources.
  let source: Int
  let isStandardInput: Bool
  /// The slice that is read, where it is not the whole file.
  let slice: FileSlice?
  var generation: Int
  var file: OpenFile?
  /// The next byte to read.
  var offset: Int64 = 0
  /// Where to begin, once it is open, instead of at 0.
  var entry: Int64?
  var fingerprint = Fingerprint()
  var lines = LineCutter()
  /// What makes text of a compressed file.
  var archive: Archive?
  /// Of a slice the head is known from its taking, the bytes before it are not.
  private var knowsTail: Bool

  /// The paths that lead here now; none for a file that was replaced.
  var names: Set<String> = []
  /// The latest name, for finding the file again by its inode.
  var lastName: String
  var stamp: FileFacts.Stamp?
  /// Looked at since the stamp was first seen.
  var isSettled = false
  /// When a file without a name is given up (monotonic nanoseconds).
  var heldUntil: Int64?
  /// When it last grew (monotonic nanoseconds); kept for archives.
  var grewAt: Int64 = 0
  /// Waits in the queue for its turn.
  var isQueued = false
  /// Nothing more is read from it.
  var isOver = false
  var hasFailed = false
  /// Read whole as a slice, somewhere else: wait for its outcome.
  var isHandedOut = false
  /// Not to be read before an older file of its set.
  var isBehind = false
  /// The next file of its set, which waits until this one is read up to a size.
  var successor: (reader: Reader, size: Int64)?
  /// Perhaps a copy of a file that was read.
  var suspicion: Suspicion?
  /// To be asked again behind those that wait in the queue.
  var isPostponed = false
  /// A line that was handed over although it had only begun.
  var torn: Range<Int64>?
  /// What its text may be a copy of, best guess first.
  var originals: [KnownContent] = []
  /// Bytes read in this turn; a turn begins with a look at the head.
  var turn = 0
  var lastTurn = 0

  init(identity: FileIdentity, source: Int, generation: Int, path: String, isStandardInput: Bool = false) {
    self.identity = identity
    self.source = source
    self.generation = generation
    self.isStandardInput = isStandardInput
    slice = nil
    knowsTail = true
    lastName = path
  }

  /// Reads one slice; `file` is opened later where it is nil.
  init(_ slice: FileSlice, _ file: OpenFile?) {
    identity = slice.identity
    source = slice.source
    generation = slice.generation
    isStandardInput = false
    self.slice = slice
    knowsTail = false
    lastName = slice.realPath
    offset = slice.range.lowerBound
    fingerprint = slice.fingerprint
    lines = LineCutter(start: offset, inMidLine: slice.isInMidLine)
    archive = slice.compression.map { Archive($0) }
    if let file { open(file) }
  }

  var descriptor: Int32 { file?.descriptor ?? -1 }
  var isFile: Bool { identity.kind == .regular && !isStandardInput }
  /// How many bytes of its slice are still to be read.
  var left: Int64 { (slice?.range.upperBound ?? .max) - offset }

  func open(_ file: OpenFile) {
    self.file = file
    if !knowsTail { fingerprint.move(to: offset, file.descriptor) }
    knowsTail = true
  }

  /// Tells from a file's first bytes whether it is compressed; false where they are too few to tell. As long as
  /// nothing was read, its inode may have been given to another file.
  func tellCompression() -> Bool {
    guard isFile, slice == nil, offset == 0, archive?.goal ?? 0 == 0 else { return true }
    archive = nil
    switch Compression.tell(descriptor) {
    case .known(let compression): archive = Archive(compression)
    case .none: break
    case .undecided: return false
    }
    return true
  }

  /// Whether the file still holds what was read of it, as far as the beginning of a turn can tell cheaply.
  /// Where nothing is read next, the bytes before the offset are looked at, too.
  var isStill: Bool {
    guard isFile else { return true }
    return isHandedOut || archive?.isResting ?? false
      ? fingerprint.matches(descriptor, offset: offset) : fingerprint.headMatches(descriptor)
  }

  /// Reads text behind the buffer's end: the file's bytes, or what they are decompressed to.
  func fill(_ buffer: LineBuffer, atMost count: Int) -> Fill {
    guard isFile else { return fillFromPipe(buffer, count) }
    guard let archive else { return fillFromFile(buffer, count) }
    return archive.fill(self, buffer, atMost: count)
  }

  /// The last bytes are read again with the new ones, in one call, and compared: a file that was truncated
  /// and filled again, to whatever size, cannot pass for one that grew.
  func fillFromFile(_ buffer: LineBuffer, _ most: Int) -> Fill {
    let count = Int(min(Int64(most), left))
    if count == 0 { return .end }
    buffer.reserve(count)
    let known = fingerprint.tailLength
    let target = buffer.end - known
    let got = pread(descriptor, target, known + count, off_t(offset) - known)
    if got < 0 { return errno == EINTR ? .empty : .failed(SystemError()) }
    guard got >= known, fingerprint.tailMatches(target) else { return .changed }
    let fresh = got - known
    if fresh == 0 { return .end }
    buffer.grow(by: fresh)
    fingerprint.absorb(fresh, endingAt: buffer.end, offset: offset)
    offset += Int64(fresh)
    return .bytes(fresh)
  }

  /// Polls first: standard input is shared with whoever started the program, so it is not set non-blocking.
  private func fillFromPipe(_ buffer: LineBuffer, _ count: Int) -> Fill {
    buffer.reserve(count)
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&state, 1, 0) > 0 else { return .empty }
    if Int32(state.revents) & POLLNVAL != 0 { return .failed(SystemError(EBADF)) }
    guard Int32(state.revents) & POLLIN != 0 else { return .end }
    let got = read(descriptor, buffer.end, count)
    if got < 0 { return errno == EINTR || errno == EAGAIN ? .empty : .failed(SystemError()) }
    if got == 0 { return .end }
    buffer.grow(by: got)
    offset += Int64(got)
    return .bytes(got)
  }
}
