import Events

/// Journal entries by alert: what people did, whether or not the alert is known yet. Bounded: the oldest go
/// first.
struct EntryStore: Sendable {
  private var byID: [String: [JournalEntry]] = [:]
  private var count = 0
  private let limit: Int
  private static let limitPerAlert = 64

  init(limit: Int) { self.limit = limit }

  /// All entries about an identity, in no order.
  subscript(id: String) -> [JournalEntry] { byID[id] ?? [] }

  /// Keeps an entry; false where it is here already.
  mutating func insert(_ entry: JournalEntry, id: String) -> Bool {
    var list = byID[id] ?? []
    if list.contains(entry) { return false }
    list.append(entry)
    count += 1
    if list.count > Self.limitPerAlert {
      list.sort { $0.comesBefore($1) }
      list.removeFirst()
      count -= 1
    }
    byID[id] = list
    if count > limit { shrink() }
    return true
  }

  private mutating func shrink() {
    let all = byID.flatMap { id, list in list.map { (id: id, entry: $0) } }
      .sorted { $1.entry.comesBefore($0.entry) }
    byID = [:]
    count = limit / 2
    for (id, entry) in all.prefix(count) { byID[id, default: []].append(entry) }
  }
}

extension AlertBook {
  /// Acknowledges an alert that is pending, firing or recovering, for as long as its occurrence lasts and its
  /// severity does not rise, or until a moment.
  /// - Returns: the entry to append to the journal; nil where there is no such alert to acknowledge.
  @discardableResult
  public mutating func acknowledge(
    id: String, by: String, note: String? = nil, until: Timestamp? = nil, at time: Timestamp
  ) -> JournalEntry? {
    if let until, until <= time { return nil }
    return handle(.ack, id: id, by: by, note: note, until: until, at: time)
  }

  /// Acknowledges many alerts at once, with one note; see `acknowledge(id:by:note:until:at:)`.
  /// - Returns: the entries to append to the journal: one for each alert that there was to acknowledge.
  public mutating func acknowledge(
    ids: [String], by: String, note: String? = nil, until: Timestamp? = nil, at time: Timestamp
  ) -> [JournalEntry] {
    ids.compactMap { acknowledge(id: $0, by: by, note: note, until: until, at: time) }
  }

  /// Snoozes an alert until a moment, at most 7 days away.
  /// - Returns: the entry to append to the journal; nil where there is no such alert, or the moment is over.
  @discardableResult
  public mutating func snooze(
    id: String, by: String, note: String? = nil, until: Timestamp, at time: Timestamp
  ) -> JournalEntry? {
    guard until > time else { return nil }
    return handle(.snooze, id: id, by: by, note: note, until: until, at: time)
  }

  /// Takes an acknowledgement or a snooze back.
  /// - Returns: the entry to append to the journal; nil where there is nothing to take back.
  @discardableResult
  public mutating func unacknowledge(id: String, by: String, at time: Timestamp) -> JournalEntry? {
    guard alerts[id]?.handling(at: time) != nil else { return nil }
    return handle(.unack, id: id, by: by, note: nil, until: nil, at: time)
  }

  private mutating func handle(
    _ kind: JournalEntry.Kind, id: String, by: String, note: String?, until: Timestamp?, at time: Timestamp
  ) -> JournalEntry? {
    guard let alert = alerts[id], let occurrence = alert.occurrence else { return nil }
    // Whoever acts last wins, also against an entry that a clock running ahead has dated later.
    let newest = entries[id].filter(alert.isAbout).map(\.time).max()
    let when = newest.map { max(time, Timestamp(nanoseconds: $0.nanoseconds &+ 1)) } ?? time
    let entry = JournalEntry(
      time: when, kind: kind, name: alert.name, labels: alert.labels, severity: occurrence.severity,
      occurrence: occurrence.nameForEntry, by: by, note: note, until: until)
    if entries.insert(entry, id: id) { findHandling(id) }
    return entry
  }

  /// Takes in what people did elsewhere or before a restart. An entry holds for the occurrence that it names,
  /// and waits where that is not known yet; entries may come in any order, and twice.
  ///
  /// What is true when its rule is first evaluated here is of unknown age, so that it may be what an older
  /// entry names: of the last 7 days' entries (or those since `Instance.notBefore`) that name no later
  /// moment, the newest wins. Its severity is compared with the one the entry was written at, its age is the
  /// entry's; how long it must hold before it fires begins with what was seen here. The price: an ack
  /// may reach an occurrence that began while nobody looked. Entries made here about such an occurrence name
  /// none, until one tells its beginning, and so mean the one under way also where others know more.
  public mutating func apply(_ journal: [JournalEntry]) {
    for entry in journal { take(entry) }
  }

  private mutating func take(_ entry: JournalEntry) {
    if entry.kind.isOfMatchers { return silences.take(entry) }
    let id = AlertIdentity.key(name: entry.name, labels: entry.labels)
    if entries.insert(entry, id: id) { findHandling(id) }
  }

  /// Finds the newest entry about an alert's occurrence.
  mutating func findHandling(_ id: String) {
    guard let alert = alerts[id] else { return }
    let newest = entries[id].filter(alert.isAbout).max { $0.comesBefore($1) }
    guard newest != alert.handling else { return }
    alerts[id]?.take(newest)
    guard let newest, newest.kind != .unack, !alert.isCovered, let severity = alert.occurrence?.severity
    else {
      return
    }
    noteMoment(AlertMoment(at: newest.time, state: .acknowledged, severity: severity))
  }
}
