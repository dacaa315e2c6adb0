import Glibc

/// What the kernel says of a process at a moment.
struct ProcessReading: Equatable {
  /// When it began, in ticks since the machine did: with its number, this tells processes apart.
  var startTicks: UInt64
  /// Processor time so far, in ticks.
  var ticks: UInt64
  /// Resident memory, in bytes.
  var residentBytes: Int

  /// Reads `stat` of a process; nil where there is none, or it may not be read.
  /// - Parameter root: where the kernel tells of processes: `/proc`.
  init?(pid: Int, root: String, pageBytes: Int) {
    guard let text = Self.text(of: "\(root)/\(pid)/stat") else { return nil }
    self.init(parsing: text, pageBytes: pageBytes)
  }

  /// Reads the text of `stat`. The name, in brackets, may hold anything: what counts begins behind the last bracket.
  init?(parsing text: String, pageBytes: Int) {
    guard let bracket = text.lastIndex(of: ")") else { return nil }
    let fields = text[text.index(after: bracket)...].split(separator: " ")
    // The first field here is the third of the line: the state.
    guard fields.count > 21, fields[0] != "Z", fields[0] != "X", let user = UInt64(fields[11]),
      let system = UInt64(fields[12]), let start = UInt64(fields[19]), let pages = Int(fields[21])
    else { return nil }
    startTicks = start
    ticks = user &+ system
    residentBytes = max(0, pages) &* pageBytes
  }

  /// When the machine began, in seconds since 1970; nil where the kernel does not say.
  static func bootTime(root: String) -> Int64? {
    guard let text = text(of: "\(root)/stat") else { return nil }
    let line = text.split(separator: "\n").first { $0.hasPrefix("btime ") }
    return line.flatMap { Int64($0.dropFirst(6)) }
  }

  private static func text(of path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = read(file, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }
}
