import Costs
import Events

/// The lines of all names of a dimension, or of all pairs of a kind, by their number.
///
/// What happens lands in a line's open cell: one block of plain numbers, found by one index. Only a cell that is done with
/// goes to the line's timeline, where cells are joined as they age. `close` puts all open cells away before lines are read.
struct LineStore: Sendable {
  /// By line; a cell without width is none.
  private var open: [TimeCell] = []
  private var lines: [Timeline] = []
  /// The lines that have an open cell.
  private var opened: [Int32] = []
  private let keepsDays: Bool
  private let isWatched: Bool
  /// While postings are added: the first posting of each line, and the next one of each posting; −1 for none.
  private var firsts: [Int32] = []
  private var nexts: [Int32] = []
  /// The lines that there are postings for.
  private var touched: [Int32] = []

  /// - Parameters: see `Timeline.init`.
  init(keepsDays: Bool, isWatched: Bool = false) {
    self.keepsDays = keepsDays
    self.isWatched = isWatched
  }

  /// How many lines there are.
  var count: Int { lines.count }

  /// A line, once all is closed.
  subscript(line: Int) -> Timeline {
    assert(opened.isEmpty)
    return lines[line]
  }

  /// Calls `body` with each line from one on, where it lies.
  func forEach(from first: Int, _ body: (Int, UnsafePointer<Timeline>) -> Void) {
    assert(opened.isEmpty)
    lines.withUnsafeBufferPointer { lines in
      guard let base = lines.baseAddress, first < lines.count else { return }
      for index in first..<lines.count { body(index, base + index) }
    }
  }

  /// Makes room for lines up to one.
  mutating func grow(to line: Int) {
    while lines.count <= line {
      lines.append(Timeline(keepsDays: keepsDays, isWatched: isWatched))
      open.append(.none)
      firsts.append(-1)
    }
  }

  /// Adds each posting of a log to the line that stands for it in `targets`, −1 for none; line after line, so that each
  /// line's memory is fetched once.
  /// - Parameter timed: of which postings the durations are added as well.
  mutating func add(
    _ log: borrowing PostingLog, to targets: [Int32], timed: Timed, _ frame: inout TimeFrame
  ) {
    group(targets)
    opened = OpenLines.run(&open, &lines, opened) { lines in
      log.postings.withUnsafeBufferPointer { postings in
        nexts.withUnsafeBufferPointer { nexts in
          guard let base = postings.baseAddress, let nexts = nexts.baseAddress else { return }
          for place in touched.indices.reversed() {
            lines.prefetch(touched, from: place)
            let line = Int(touched[place])
            var index = Int(firsts[line])
            while index >= 0 {
              lines.add(base + index, log, to: line, timed, &frame)
              index = Int(nexts[index])
            }
          }
        }
      }
    }
    for line in touched { firsts[Int(line)] = -1 }
    touched.removeAll(keepingCapacity: true)
  }

  /// Strings the postings of each line together, in their order, and notes the lines, those that came first last.
  private mutating func group(_ targets: [Int32]) {
    if nexts.count < targets.count { nexts = Array(repeating: -1, count: targets.count) }
    if let most = targets.max(), most >= lines.count { grow(to: Int(most)) }
    firsts.withUnsafeMutableBufferPointer { firsts in
      nexts.withUnsafeMutableBufferPointer { nexts in
        for index in targets.indices.reversed() where targets[index] >= 0 {
          let line = Int(targets[index])
          if firsts[line] < 0 { touched.append(Int32(line)) }
          nexts[index] = firsts[line]
          firsts[line] = Int32(index)
        }
      }
    }
  }

  /// Which postings bring their durations along.
  enum Timed {
    case none, all, calls
  }

  /// Puts all open cells into their lines, to be read.
  mutating func close(_ frame: inout TimeFrame) {
    for line in opened where open[Int(line)].width > 0 { lines[Int(line)].append(&open[Int(line)], &frame) }
    opened.removeAll(keepingCapacity: true)
  }

  /// Adds a line of another store, and takes it from there; both are closed.
  mutating func merge(_ other: inout LineStore, _ index: Int, into line: Int, _ frame: inout TimeFrame) {
    grow(to: line)
    var taken = Timeline(keepsDays: keepsDays, isWatched: isWatched)
    swap(&taken, &other.lines[index])
    lines[line].merge(taken, &frame)
  }
}

/// The lines of a store while postings are added to them: where they lie in memory, so that no posting pays for finding
/// out again.
private struct OpenLines {
  let open: UnsafeMutablePointer<TimeCell>
  let lines: UnsafeMutablePointer<Timeline>
  private(set) var opened: [Int32]
  private let cellsOffset = MemoryLayout<Timeline>.offset(of: \.cells) ?? 0

  private init(
    _ open: UnsafeMutablePointer<TimeCell>, _ lines: UnsafeMutablePointer<Timeline>, _ opened: [Int32]
  ) {
    self.open = open
    self.lines = lines
    self.opened = opened
  }

  /// - Returns: the lines that have an open cell by now.
  static func run(
    _ open: inout [TimeCell], _ lines: inout [Timeline], _ opened: consuming [Int32],
    _ body: (inout OpenLines) -> Void
  ) -> [Int32] {
    let before = opened
    return open.withUnsafeMutableBufferPointer { open in
      lines.withUnsafeMutableBufferPointer { lines in
        guard let open = open.baseAddress, let lines = lines.baseAddress else { return before }
        var all = OpenLines(open, lines, before)
        body(&all)
        return all.opened
      }
    }
  }

  /// Begins to fetch lines that come soon: first themselves, then their last cells.
  @inline(__always)
  func prefetch(_ touched: [Int32], from place: Int) {
    guard place >= 8 else { return }
    if place >= 24 {
      UnsafeBufferPointer(start: open, count: .max).prefetch(Int(touched[place - 24]))
      UnsafeBufferPointer(start: lines, count: .max).prefetch(Int(touched[place - 24]))
    }
    if place >= 16 { memory(of: touched[place - 16]).prefetchHeader() }
    memory(of: touched[place - 8]).prefetchEnd()
  }

  @inline(__always)
  private func memory(of line: Int32) -> ArrayMemory<TimeCell> {
    ArrayMemory(at: UnsafeRawPointer(lines + Int(line)) + cellsOffset)
  }

  @inline(__always)
  mutating func add(
    _ posting: UnsafePointer<Posting>, _ log: borrowing PostingLog, to line: Int, _ timed: LineStore.Timed,
    _ frame: inout TimeFrame
  ) {
    let cell = open + line
    let second = posting.pointee.second
    let isTimed = timed == .all || timed == .calls && posting.pointee.measure != .requests
    guard !posting.pointee.isTimeless else {
      return lines[line].addTimeless(posting, log, isTimed: isTimed)
    }
    let reaches = UInt64(bitPattern: second &- cell.pointee.start) < UInt64(cell.pointee.sum.width)
    guard reaches || openCell(of: line, second, &frame) else {
      let before = cell.pointee.width > 0 ? cell.pointee.start : Int64.max
      return lines[line].addLate(posting, log, isTimed: isTimed, before: before, &frame)
    }
    cell.pointee.sum.add(posting)
    if isTimed { cell.pointee.addDurations(of: posting) }
    if posting.pointee.wide >= 0 { cell.pointee.sum.addMore(log.wide(posting)) }
  }

  /// Opens the cell that a moment is in; false where it is older than the line's newest.
  private mutating func openCell(of line: Int, _ second: Int64, _ frame: inout TimeFrame) -> Bool {
    let cell = open + line
    if cell.pointee.width > 0 {
      guard second > cell.pointee.start else { return false }
      lines[line].append(cell, &frame)
    } else {
      opened.append(Int32(line))
    }
    lines[line].takeNewest(for: second, into: cell, &frame)
    return cell.pointee.width > 0
  }
}
