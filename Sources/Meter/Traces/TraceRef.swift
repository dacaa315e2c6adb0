import Events

/// What a trace is asked for by: one of its spans, else what its stream calls it.
public struct TraceRef: Hashable, Sendable {
  /// The key of one of its spans; none where its stream gives no ids.
  public var id: RecordKey
  /// The trace's id, or its request's, as the stream writes it.
  public var text: String
  /// When the run ended that it was asked for from, where it is one; of several with one text it is that one's.
  public var time: Timestamp?

  /// A trace; see the members.
  public init(id: RecordKey, text: String, time: Timestamp? = nil) {
    self.id = id
    self.text = text
    self.time = time
  }
}

extension TraceStore {
  /// A span of the trace that is meant; `noNode` where it is not held.
  func find(_ ref: TraceRef) -> NodeIndex {
    let known = find(ref.id)
    guard known < 0, !ref.text.isEmpty else { return known }
    var found = noNode
    for tree in trees where tree.root >= 0 && tree.text.string == ref.text {
      if found < 0 || spans[Int(tree.root)].time == ref.time?.nanoseconds { found = tree.root }
    }
    return found
  }
}
