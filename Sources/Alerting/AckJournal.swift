import Glibc

/// The journal file of acknowledgements: appended to a line at a time, and read as others append to it.
///
/// Several processes may share it: a line goes out in one write with O_APPEND. Not thread-safe: one owner.
public struct AckJournal: Sendable {
  /// Where it is.
  public let path: String
  /// Lines that were no entries, since the journal was opened.
  public private(set) var badLines = 0

  private var identity: Identity?
  private var offset: Int64 = 0
  /// What was read of a line whose end was not.
  private var partial: [UInt8] = []
  /// Whether the line under way is too long to be an entry, and passed over.
  private var skipping = false

  private struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  private static let longestLine = 65_536
  /// How much one reading takes at most, so that a face never waits for a huge file.
  private static let readingLimit = 8 << 20
  /// Of a huge journal the newest part says all about alerts that still live.
  private static let tail: Int64 = 64 << 20

  /// How much goes out in one write.
  private static let writeBlock = 256 << 10

  /// A journal that could not be written, with the reason: the acknowledgement holds here all the same.
  public struct WriteError: Error, Hashable, CustomStringConvertible {
    /// What failed, where, and why.
    public var description: String
    /// How many of the entries stand there all the same.
    public var written = 0
    /// Whether it is the entry that cannot be written, wherever to.
    public var isTooLong = false
  }

  /// A journal at a path; nothing is opened or made yet.
  public init(path: String) { self.path = path }

  /// Where the journal is unless the configuration says otherwise: under `$XDG_STATE_HOME`, else under
  /// `~/.local/state`; nil where the environment names neither.
  public static func defaultPath(environment: [String: String]) -> String? {
    let file = "fleetmeter/acks.ndjson"
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return "\(state)/\(file)" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/.local/state/\(file)"
  }

  /// Appends an entry, and makes the folders it needs (mode 700).
  /// - Throws: `WriteError`; nothing else is lost by it.
  public func append(_ entry: JournalEntry) throws(WriteError) { try append([entry]) }

  /// Appends entries in order, many in one write; see `append(_:)`.
  /// - Throws: `WriteError`, with how many were written.
  public func append(_ entries: [JournalEntry]) throws(WriteError) {
    makeFolders()
    let file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard file >= 0 else { throw failure("cannot open", errno) }
    defer { close(file) }
    var at = 0
    while at < entries.count {
      var block: [UInt8] = []
      var ends: [Int] = []
      while at + ends.count < entries.count, block.count < Self.writeBlock {
        let line = Array(entries[at + ends.count].line.utf8)
        guard line.count < Self.longestLine else {
          if !ends.isEmpty { break }
          throw failure("an entry is too long for", EMSGSIZE, written: at, isTooLong: true)
        }
        block += line + [UInt8(ascii: "\n")]
        ends.append(block.count)
      }
      try write(block, ends, to: file, after: at)
      at += ends.count
    }
  }

  private func write(_ lines: [UInt8], _ ends: [Int], to file: Int32, after: Int) throws(WriteError) {
    let mends = endsInsideLine(file)
    let block = mends ? [UInt8(ascii: "\n")] + lines : lines
    let count = block.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    guard count < block.count else { return }
    let code = count < 0 ? errno : ENOSPC
    let whole = ends.count { $0 <= count - (mends ? 1 : 0) }
    throw failure("cannot write", code, written: after + whole)
  }

  private func failure(_ what: String, _ code: Int32, written: Int = 0, isTooLong: Bool = false) -> WriteError
  {
    WriteError(
      description: "\(what) \(path): \(String(cString: strerror(code)))", written: written,
      isTooLong: isTooLong)
  }

  /// Whether the last write was torn, so that a line would go on where it broke off.
  private func endsInsideLine(_ file: Int32) -> Bool {
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size > 0 else { return false }
    var last: UInt8 = 0
    return pread(file, &last, 1, status.st_size - 1) == 1 && last != UInt8(ascii: "\n")
  }

  private func makeFolders() {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var folder = ""
    for part in parts {
      folder += part + "/"
      if !part.isEmpty { mkdir(folder, 0o700) }
    }
  }

  /// Reads the entries that were appended since the last reading; all of them the first time, and again after
  /// the file was replaced or cut. Costs one `stat` where nothing changed. A file that is not there has none.
  public mutating func readNew() -> [JournalEntry] {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return [] }
    let identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    if identity != self.identity || status.st_size < offset { restart(identity, size: Int64(status.st_size)) }
    guard status.st_size > offset else { return [] }
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return [] }
    defer { close(file) }
    return read(file)
  }

  private mutating func restart(_ identity: Identity, size: Int64) {
    self.identity = identity
    partial = []
    offset = max(0, size - Self.tail)
    skipping = offset > 0
  }

  private mutating func read(_ file: Int32) -> [JournalEntry] {
    var entries: [JournalEntry] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    var taken = 0
    while taken < Self.readingLimit {
      let count = block.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, off_t(offset)) }
      guard count > 0 else { break }
      offset += Int64(count)
      taken += count
      take(block[..<count], into: &entries)
    }
    return entries
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>, into entries: inout [JournalEntry]) {
    var rest = bytes
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      if !skipping { takeLine(partial + rest[..<end], into: &entries) }
      partial = []
      skipping = false
      rest = rest[(end + 1)...]
    }
    if skipping { return }
    partial += rest
    guard partial.count > Self.longestLine else { return }
    badLines += 1
    partial = []
    skipping = true
  }

  private mutating func takeLine(_ line: [UInt8], into entries: inout [JournalEntry]) {
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return }
    if line.count <= Self.longestLine, let entry = JournalEntry(line: line) {
      entries.append(entry)
    } else {
      badLines += 1
    }
  }
}
