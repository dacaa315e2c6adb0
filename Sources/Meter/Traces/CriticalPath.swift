/// The chain of spans that decided how long a trace took.
///
/// From a span's end backwards: the child that ended last before that moment is on the path, then the child that ended
/// last before that one began, and so on; the time between them is the span's own. Of a child only what lies within its
/// parent counts. A child that still ran at that moment ran beside the path and is not on it.
struct CriticalPath {
  /// How long each span itself held the trace up, in nanoseconds; −1 for spans that are not on the path.
  private(set) var own: [Int64]

  /// - Parameters:
  ///   - above: the place of the span around each; −1 for the outermost, which stands first.
  ///   - begins: when each began, in nanoseconds.
  ///   - ends: when each ended.
  init(above: [Int], begins: [Int64], ends: [Int64]) {
    own = Array(repeating: -1, count: above.count)
    guard !above.isEmpty else { return }
    var children: [[Int]] = Array(repeating: [], count: above.count)
    for place in above.indices where above[place] >= 0 { children[above[place]].append(place) }
    var open = [(place: 0, from: begins[0], to: ends[0])]
    while let (place, from, to) = open.popLast() {
      var cursor = to
      own[place] = 0
      let within = children[place]
        .map { (place: $0, from: max(from, begins[$0]), to: min(to, ends[$0])) }
        .filter { $0.from <= $0.to }
        .sorted { ($0.to, -$0.from, -$0.place) > ($1.to, -$1.from, -$1.place) }
      for child in within where child.to <= cursor {
        own[place] += cursor - child.to
        cursor = child.from
        open.append(child)
      }
      own[place] += cursor - from
    }
  }
}
