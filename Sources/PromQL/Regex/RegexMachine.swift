/// Runs a program over a text: every thread of it one scalar on at a time, so that the time grows with the text and the
/// program alone (Thompson's and Pike's way), whatever the expression.
struct RegexMachine {
  private let program: RegexProgram
  private let text: ArraySlice<UInt8>
  private let keepsPlaces: Bool
  private var current: Threads
  private var following: Threads

  /// Threads in order of preference, each step at most once.
  private struct Threads {
    var steps: [Int] = []
    var places: [[Int]] = []
    var seen: [Int]
    var mark = 0

    init(_ count: Int) { seen = Array(repeating: -1, count: count) }

    mutating func clear(_ mark: Int) {
      steps.removeAll(keepingCapacity: true)
      places.removeAll(keepingCapacity: true)
      self.mark = mark
    }
  }

  init(_ program: RegexProgram, _ text: ArraySlice<UInt8>, keepsPlaces: Bool) {
    self.program = program
    self.text = text
    self.keepsPlaces = keepsPlaces
    current = Threads(program.steps.count)
    following = Threads(program.steps.count)
  }

  /// The places (start and end, whole and group by group, -1 where a group took no part) of the first match at or
  /// behind `start`; nil where there is none.
  mutating func firstMatch(from start: Int, isAnchored: Bool) -> [Int]? {
    var place = start
    var found: [Int]?
    current.clear(place)
    while true {
      if found == nil, !isAnchored || place == start { begin(at: place) }
      let next = scalar(at: place)
      following.clear(next.end)
      if let match = advance(next.scalar, from: place, to: next.end) { found = match }
      swap(&current, &following)
      if place >= text.endIndex || (current.steps.isEmpty && (found != nil || isAnchored)) { return found }
      place = next.end
    }
  }

  private mutating func begin(at place: Int) {
    var places = keepsPlaces ? Array(repeating: -1, count: program.slots) : [-1, -1]
    places[0] = place
    add(0, places, to: \.current, at: place)
  }

  /// Takes every thread over one scalar. A thread that accepts ends those of less preference.
  private mutating func advance(_ scalar: UInt32?, from place: Int, to end: Int) -> [Int]? {
    for index in current.steps.indices {
      switch program.steps[current.steps[index]] {
      case .accept:
        var places = current.places[index]
        places[1] = place
        return places
      case .take(let set):
        guard let scalar, program.sets[set].contains(scalar) else { continue }
        add(current.steps[index] + 1, current.places[index], to: \.following, at: end)
      default: continue
      }
    }
    return nil
  }

  private mutating func add(
    _ step: Int, _ places: [Int], to threads: WritableKeyPath<RegexMachine, Threads>, at place: Int
  ) {
    var stack = [(step, places)]
    while let (step, places) = stack.popLast() {
      if self[keyPath: threads].seen[step] == self[keyPath: threads].mark + 1 { continue }
      self[keyPath: threads].seen[step] = self[keyPath: threads].mark + 1
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
        self[keyPath: threads].steps.append(step)
        self[keyPath: threads].places.append(places)
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
