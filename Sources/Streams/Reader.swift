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
  var generation: Int
  var file: OpenFile?
  /// The next byte to read.
  var offset: Int64 = 0
  /// Where to begin, once it is open, instead of at 0.
  var entry: Int64?
  var fingerprint = Fingerprint()
  var lines = LineCutter()
  /// The paths that lead here now; none for a file that was replaced.
  var names: Set<String> = []
  /// The latest name, for finding the file again by its inode.
  var lastName: String
  var stamp: FileFacts.Stamp?
  /// When a file without a name is given up (monotonic nanoseconds).
  var heldUntil: Int64?
  /// Waits in the queue for its turn.
  var isQueued = false
  /// Nothing more is read from it.
  var isOver = false
  var hasFailed = false
  /// The slice that is read, where it is not the whole file.
  let slice: FileSlice?
  /// Of a slice the head is known from its taking, the bytes before it are not.
  private var knowsTail: Bool
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

  /// Reads raw bytes behind the buffer's end. This is the one place where bytes come in: what makes text of
  /// them (decompression, unwrapping) belongs between here and the cutter.
  func fill(_ buffer: LineBuffer, atMost count: Int) -> Fill {
    let count = Int(min(Int64(count), left))
    buffer.reserve(count)
    return isFile ? fillFromFile(buffer, count) : fillFromPipe(buffer, count)
  }

  /// The last bytes are read again with the new ones, in one call, and compared: a file that was truncated
  /// and filled again, to whatever size, cannot pass for one that grew.
  private func fillFromFile(_ buffer: LineBuffer, _ count: Int) -> Fill {
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

/// A path that was named, or matched what was named.
final class NamedFile {
  let path: String
  let spec: Int
  /// Named itself, not only matched by a glob or in a directory: then it is shown even when it is missing.
  var isNamedItself: Bool
  var reader: Reader?
  /// Where a symlink leads: changes are told for that directory.
  var target: String?
  var lastScan = 0

  init(path: String, spec: Int, isNamedItself: Bool) {
    self.path = path
    self.spec = spec
    self.isNamedItself = isNamedItself
  }
}

/// First in, first out, without moving what waits.
struct ReadyQueue {
  private var items: [Reader] = []
  private var head = 0

  var first: Reader? { head < items.count ? items[head] : nil }
  var isEmpty: Bool { head == items.count }

  mutating func append(_ reader: Reader) {
    guard !reader.isQueued else { return }
    reader.isQueued = true
    reader.turn = 0
    items.append(reader)
  }

  mutating func removeFirst() {
    guard let first else { return }
    first.isQueued = false
    head += 1
    if head > 1024 && head * 2 > items.count || head == items.count {
      items.removeFirst(head)
      head = 0
    }
  }
}
