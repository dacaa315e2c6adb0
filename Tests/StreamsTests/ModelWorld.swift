import Glibc
import Streams
import TestSupport

/// What the tailer is given to follow, and how.
struct Plan: Sendable, CustomStringConvertible {
  enum Spec: String, CaseIterable, Sendable {
    case named = "events.log"
    case glob = "events.log*"
    case directory = "."
    case link = "link.log"
  }

  var finding: Finding
  var spec: Spec
  var openFiles = 256

  var description: String { "\(spec.rawValue), \(finding), \(openFiles) open" }

  /// Files beside the live one are read, too.
  var isWide: Bool { spec == .glob || spec == .directory }
}

/// A text as it was written, between the making of its file (or a truncation) and its end. It may stand in a
/// file, and in copies of that.
struct Era {
  struct Line {
    let text: String
    let end: Int
    var isDelivered = false
  }

  private(set) var bytes: [UInt8] = []
  private(set) var lines: [Line] = []
  private var lineStart = 0
  /// How much of it the tailer must have read by now.
  var mustHave = 0
  private var nextMissing = 0
  private var newest = -1

  /// Returns the numbers of the lines that it ended.
  mutating func append(_ more: [UInt8]) -> Range<Int> {
    let before = lines.count
    for byte in more {
      bytes.append(byte)
      if byte == 10 {
        lines.append(
          Line(text: String(decoding: bytes[lineStart..<bytes.count - 1], as: UTF8.self), end: bytes.count))
        lineStart = bytes.count
      }
    }
    return before..<lines.count
  }

  var isCopied = false
  /// Of a copy of fewer than 64 bytes it cannot be told that it is one.
  var smallCopies = 0

  mutating func deliver(_ index: Int) -> String? {
    if lines[index].isDelivered && lines[index].end <= smallCopies { return nil }
    if lines[index].isDelivered { return "twice: \(lines[index].text)" }
    lines[index].isDelivered = true
    defer { newest = max(newest, index) }
    return index < newest ? "out of order: \(lines[index].text) after \(lines[newest].text)" : nil
  }

  /// A line that should have come. One that was handed over torn (its file was given up or truncated before the
  /// rest of it came) is not lost.
  mutating func lost(torn: [String]) -> String? {
    while nextMissing < lines.count, lines[nextMissing].end <= mustHave {
      let line = lines[nextMissing]
      if !line.isDelivered && !torn.contains(where: { line.text.hasPrefix($0) }) {
        return "lost: \(line.text)"
      }
      nextMissing += 1
    }
    return nil
  }
}

/// A file on the disk, as the model knows it.
struct ModelFile {
  var era: Int
  /// How much of the era it holds.
  var size: Int
  var name: String?
  var isPacked = false
  /// Made from another file; the tailer looks at it when it has been quiet for 5 s.
  var isCopy = false
  /// When the tailer saw this content first (seconds).
  var quietSince: Double?
  /// The tailer has read it under its name, so it holds it open.
  var isSeen = false
  /// The tailer must find it, wherever it was moved.
  var isTracked = false
  /// When it lost the name that led to it, or last grew since (seconds).
  var unnamedAt: Double?
}

/// A folder to which things happen by seed, a tailer that follows it, and what must come of it.
struct ModelWorld {
  let plan: Plan
  let scratch: ScratchDirectory
  let follower: Follower
  var random: SeededGenerator
  private(set) var story: [String] = []
  var eras: [Era] = []
  var files: [ModelFile] = []
  /// The file that is called events.log.
  var live: Int?
  var count = 0
  var serial = 0
  var time = 0.0
  var linkTarget = "events.log"
  /// Whether the tailer has seen where the link leads.
  var knowsLink = true
  private var place: [String: (era: Int, line: Int)] = [:]
  private var taken = 0
  private var touches = 0
  private var torn: [String] = []

  init(plan: Plan, seed: UInt64) {
    self.plan = plan
    random = SeededGenerator(seed: seed)
    // One gives inodes to new files again at once (of a file that was neither read nor opened, nobody could
    // tell then that it is gone), the other is quick.
    let isReused = seed.isMultiple(of: 4) && plan.openFiles > 0 || access("/dev/shm", W_OK) != 0
    scratch = ScratchDirectory(under: isReused ? "/tmp" : "/dev/shm")
    if plan.spec == .link { scratch.link("link.log", to: linkTarget) }
    follower = Follower(scratch, [plan.spec.rawValue], plan.finding) {
      $0.openFiles = plan.openFiles
      $0.readBlock = 64
      $0.budget = 128
    }
  }

  /// Runs a sequence; what went wrong, or nil.
  mutating func run(actions: Int) -> String? {
    for _ in 0..<actions {
      let action = Action.allCases.randomElement(using: &random) ?? .read
      let before = count
      perform(action)
      touch(".")
      story.append(before < count ? "\(action) \(before + 1)…\(count)" : "\(action)")
      if let complaint = check() { return complaint }
    }
    story.append("end")
    for _ in 0..<8 { settle() }
    return check()
  }

  /// File times are coarse, and this clock is quicker than they are: so they are set to later ones by hand.
  mutating func touch(_ name: String) {
    touches += 1
    let time = timespec(tv_sec: 1_800_000_000, tv_nsec: touches * 1000)
    utimensat(AT_FDCWD, scratch.path(name), [time, time], 0)
  }

  private mutating func settle() {
    pass(1)
    read()
  }

  mutating func pass(_ seconds: Double) {
    follower.clock.advance(seconds: seconds)
    time += seconds
  }

  /// Puts text into an era, so that its lines are known.
  mutating func write(_ bytes: [UInt8], era: Int) {
    for index in eras[era].append(bytes) { place[eras[era].lines[index].text] = (era, index) }
  }

  /// Whether the tailer's spec leads to a file.
  func isNamed(_ file: ModelFile) -> Bool {
    guard let name = file.name else { return false }
    return plan.isWide || name == (plan.spec == .link ? linkTarget : "events.log")
  }

  /// Reads all there is, and says what must have come by now.
  mutating func read() {
    follower.read()
    if plan.finding == .polled { time += 1.001 }
    knowsLink = true
    for index in files.indices { files[index] = required(files[index]) }
  }

  private mutating func required(_ file: ModelFile) -> ModelFile {
    var file = file
    let isNamed = isNamed(file)
    let isReachable = isNamed || file.unnamedAt != nil || file.isTracked && file.name != nil
    if isReachable && (isNamed || file.isTracked) { file.isSeen = true }
    if isNamed && file.quietSince == nil { file.quietSince = time }
    // The copy may have been seen first.
    let mayWait = file.isCopy || eras[file.era].isCopied
    let isLookedAt = !mayWait || time - (file.quietSince ?? time) > 6.5
    if isReachable && file.isSeen && isLookedAt {
      eras[file.era].mustHave = max(eras[file.era].mustHave, file.size)
    }
    if isNamed {
      file.unnamedAt = nil
    } else if file.name == nil {
      (file.unnamedAt, file.isSeen) = (nil, false)
    } else if file.unnamedAt.map({ time - $0 > 5 }) ?? false {
      // Given up and closed by now, though not forgotten.
      (file.unnamedAt, file.isSeen, file.isTracked) = (nil, false, false)
    }
    return file
  }

  /// Lines that must have come did, each once and in the order they were written; nothing came that no file
  /// ever held.
  private mutating func check() -> String? {
    for line in follower.lines[taken...] {
      if line.isPartial {
        torn.append(line.text)
      } else {
        guard let (era, index) = place[line.text] else { return "never written: \(line.text)" }
        if let complaint = eras[era].deliver(index) { return complaint }
      }
    }
    taken = follower.lines.count
    for index in eras.indices {
      if let complaint = eras[index].lost(torn: torn) { return complaint }
    }
    return nil
  }
}
