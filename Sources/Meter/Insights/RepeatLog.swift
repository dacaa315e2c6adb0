import Events

/// What the fleet's newest requests asked, so that those that repeat another are known.
struct RepeatLog: Sendable {
  struct Glance: Sendable {
    var key: RecordKey
    var time: Int64
    var agent: NameID
    /// What the prompt, else the request's id, hashes to; 0 for unknown.
    var prompt: UInt64
  }

  /// In the order of time; at most twice as many as are asked for.
  private var glances: [Glance] = []
  private static let kept = 100

  /// Notes a request; one with the same key takes its place where `isNew` does not rule that out.
  mutating func note(_ glance: Glance, isNew: Bool) {
    if !isNew { remove(glance.key) }
    guard glances.count < Self.kept || glance.time >= glances[glances.count - Self.kept].time else { return }
    var at = glances.count
    while at > 0, glances[at - 1].time > glance.time { at -= 1 }
    glances.insert(glance, at: at)
    if glances.count >= Self.kept * 2 { glances.removeFirst(glances.count - Self.kept) }
  }

  /// Forgets a request that was taken back.
  mutating func remove(_ key: RecordKey) {
    guard !key.isNone, let at = glances.lastIndex(where: { $0.key == key }) else { return }
    glances.remove(at: at)
  }

  /// The newest hundred, the oldest first.
  var newest: ArraySlice<Glance> { glances.suffix(Self.kept) }

  mutating func merge(_ other: RepeatLog, agent: (NameID) -> NameID) {
    for glance in other.glances {
      var glance = glance
      glance.agent = agent(glance.agent)
      note(glance, isNew: false)
    }
  }
}
