/// What is due at a time: a line to write, or a source that drafts more and comes again.
enum QueueEntry: Sendable {
  case line([UInt8])
  case request
  case runaway
  case health(service: Int)
  case memory(agent: Int)

  var isLine: Bool { if case .line = self { true } else { false } }
}

/// A binary heap by time; entries of one time come out in the order they went in.
struct EventQueue: Sendable {
  private struct Node {
    var time: Int64
    var order: UInt64
    var entry: QueueEntry

    static func < (a: Node, b: Node) -> Bool { a.time != b.time ? a.time < b.time : a.order < b.order }
  }

  private var nodes: [Node] = []
  private var added: UInt64 = 0

  var firstTime: Int64? { nodes.first?.time }
  var first: QueueEntry? { nodes.first?.entry }

  mutating func add(_ drafts: [Draft]) {
    for draft in drafts { add(.line(draft.line), at: draft.time) }
  }

  mutating func add(_ entry: QueueEntry, at time: Int64) {
    added += 1
    nodes.append(Node(time: time, order: added, entry: entry))
    var child = nodes.count - 1
    while child > 0, case let parent = (child - 1) / 2, nodes[child] < nodes[parent] {
      nodes.swapAt(child, parent)
      child = parent
    }
  }

  mutating func removeFirst() -> (time: Int64, entry: QueueEntry)? {
    guard !nodes.isEmpty else { return nil }
    nodes.swapAt(0, nodes.count - 1)
    let removed = nodes.removeLast()
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < nodes.count && nodes[child] < nodes[least] {
        least = child
      }
      if least == parent { return (removed.time, removed.entry) }
      nodes.swapAt(least, parent)
      parent = least
    }
  }
}
