/// Runs a program over a text: every thread of it one scalar on at a time, so that the time grows with the text and the
/// program alone (Thompson's and Pike's way), whatever the expression.
struct RegexMachine {
  private let program: RegexProgram
  private let text: ArraySlice<UInt8>
  private let keepsPlaces: Bool

  /// Threads in order of preference, each step at most once.
  private struct Threads {
    var steps: [Int] = []
    var places: [[Int]] = []
    var seen: [Int]
    var mark = 0

    init(_ program: RegexProgram) { seen = Array(repeating: -1, count: program.steps.count) }

    /// Starts anew at a place of the text.
    mutating func clear(_ place: Int) {
      steps.removeAll(keepingCapacity: true)
      places.removeAll(keepingCapacity: true)
      mark = place
    }

    /// Whether a step is new here.
    mutating func visits(_ step: Int) -> Bool {
      if seen[step] == mark { return false }
      seen[step] = mark
      return true
    }
  }

  init(_ program: RegexProgram, _ text: ArraySlice<UInt8>, keepsPlaces: Bool) {
    self.program = program
    self.text = text
    self.keepsPlaces = keepsPlaces
  }

  /// The places (start and end, whole and group by group, -1 where a group took no part) of the first match at or
  /// behind `start`; nil where there is none.
  func firstMatch(from start: Int, isAnchored: Bool) -> [Int]? {
    var current = Threads(program)
    var following = current
    var place = start
    var found: [Int]?
    current.clear(place)
    while true {
      if found == nil, !isAnchored || place == start { begin(at: place, &current) }
      let next = scalar(at: place)
      following.clear(next.end)
      if let match = advance(current, next.scalar, from: place, to: next.end, &following) { found = match }
      swap(&current, &following)
      if place >= text.endIndex || (current.steps.isEmpty && (found != nil || isAnchored)) { return found }
      place = next.end
    }
  }

  private func begin(at place: Int, _ threads: inout Threads) {
    var places = Array(repeating: -1, count: keepsPlaces ? program.slots : 2)
    places[0] = place
    add(0, places, at: place, to: &threads)
  }

  /// Takes every thread over one scalar. A thread that accepts ends those of less preference.
  private func advance(
    _ current: Threads, _ scalar: UInt32?, from place: Int, to end: Int, _ following: inout Threads
  ) -> [Int]? {
    for (index, step) in current.steps.enumerated() {
      switch program.steps[step] {
      case .accept:
        var places = current.places[index]
        places[1] = place
        return places
      case .take(let set):
        guard let scalar, program.sets[set].contains(scalar) else { continue }
        add(step + 1, current.places[index], at: end, to: &following)
      default: continue
      }
    }
    return nil
  }

  private func add(_ step: Int, _ places: [Int], at place: Int, to threads: inout Threads) {
    var stack = [(step, places)]
    while let (step, places) = stack.popLast() {
      guard threads.visits(step) else { continue }
      switch program.steps[step] {
      case .jump(let target): stack.append((target, places))
      case .fork(let first, let second):
        stack.append((second, places))
        stack.append((first, places))
      case .note(let slot):
        var places = places
        if keepsPlaces { places[slot] = place }
        stack.append((step + 1, places))
      case .assert(let assertion):
        if holds(assertion, at: place) { stack.append((step + 1, places)) }
      case .take, .accept:
        threads.steps.append(step)
        threads.places.append(places)
      }
    }
  }

  private func scalar(at place: Int) -> (scalar: UInt32?, end: Int) {
    guard place < text.endIndex else { return (nil, place) }
    guard let (scalar, length) = UTF8Text.decode(text[place...]) else { return (0xFFFD, place + 1) }
    return (scalar.value, place + length)
  }

  private func holds(_ assertion: RegexNode.Assertion, at place: Int) -> Bool {
    let isStart = place == text.startIndex
    let isEnd = place == text.endIndex
    switch assertion {
    case .textStart: return isStart
    case .textEnd: return isEnd
    case .lineStart: return isStart || text[place - 1] == 10
    case .lineEnd: return isEnd || text[place] == 10
    case .wordBoundary, .noWordBoundary:
      let isBoundary = (!isStart && isWord(text[place - 1])) != (!isEnd && isWord(text[place]))
      return isBoundary == (assertion == .wordBoundary)
    }
  }

  private func isWord(_ byte: UInt8) -> Bool { Quoting.isLetter(byte) || Quoting.isDigit(byte) }
}
