import Events

/// What keeps all alerts quiet that match, until a moment: made by a person.
public struct Silence: Hashable, Sendable {
  /// What alerts must have.
  public var matchers: [AlertMatcher]
  /// When it was made.
  public var from: Timestamp
  /// The first moment after it.
  public var until: Timestamp
  /// Who made it.
  public var by: String
  /// What they noted.
  public var note: String?

  /// `severity="warning", agent=~"Ref.*"`
  public var text: String { matchers.map(\.text).joined(separator: ", ") }
}

/// The newest word on each set of matchers. Bounded: what ended first goes first.
struct SilenceStore: Sendable {
  private var newest: [String: JournalEntry] = [:]
  private static let kept = 2_000

  /// Takes an entry in; a newer one about the same matchers holds.
  mutating func take(_ entry: JournalEntry) {
    let key = AlertMatcher.key(entry.matchers)
    if let known = newest[key], !known.comesBefore(entry) { return }
    newest[key] = entry
    if newest.count > Self.kept { shrink() }
  }

  private mutating func shrink() {
    let byEnd = newest.sorted {
      ($0.value.until ?? $0.value.time, $0.key) > ($1.value.until ?? $1.value.time, $1.key)
    }
    newest = Dictionary(uniqueKeysWithValues: byEnd.prefix(Self.kept / 2).map { ($0.key, $0.value) })
  }

  /// Those that hold at a moment, the first to end first.
  func active(at time: Timestamp) -> [Silence] {
    newest.values.compactMap { entry in
      guard let until = entry.until, entry.time <= time, time < until else { return nil }
      return Silence(matchers: entry.matchers, from: entry.time, until: until, by: entry.by, note: entry.note)
    }.sorted { ($0.until, $0.text) < ($1.until, $1.text) }
  }

  /// When the last word on these matchers was said.
  func lastWord(_ matchers: [AlertMatcher]) -> Timestamp? { newest[AlertMatcher.key(matchers)]?.time }
}

extension AlertBook {
  /// Keeps all alerts quiet that match, from `time` until a moment.
  /// - Parameter matchers: what alerts must have; none would be everything, and is refused.
  /// - Returns: the entry to append to the journal; nil where there are no matchers or the moment is over.
  @discardableResult
  public mutating func silence(
    _ matchers: [AlertMatcher], by: String, note: String? = nil, until: Timestamp, at time: Timestamp
  ) -> JournalEntry? {
    guard !matchers.isEmpty, until > time else { return nil }
    let when = afterLastWord(matchers, time)
    let entry = JournalEntry(time: when, silencing: matchers, by: by, note: note, until: max(until, when))
    silences.take(entry)
    return entry
  }

  /// Ends the silence of these matchers.
  /// - Returns: the entry to append to the journal; nil where none holds.
  @discardableResult
  public mutating func unsilence(_ matchers: [AlertMatcher], by: String, at time: Timestamp) -> JournalEntry?
  {
    let key = AlertMatcher.key(matchers)
    guard silences.active(at: time).contains(where: { AlertMatcher.key($0.matchers) == key }) else {
      return nil
    }
    let entry = JournalEntry(
      time: afterLastWord(matchers, time), silencing: matchers, by: by, until: nil)
    silences.take(entry)
    return entry
  }

  /// Whoever acts last wins, also against an entry that a clock running ahead has dated later.
  private func afterLastWord(_ matchers: [AlertMatcher], _ time: Timestamp) -> Timestamp {
    silences.lastWord(matchers).map { max(time, Timestamp(nanoseconds: $0.nanoseconds &+ 1)) } ?? time
  }

  /// The silences that hold at a moment, the first to end first.
  public func activeSilences(at time: Timestamp) -> [Silence] { silences.active(at: time) }
}
