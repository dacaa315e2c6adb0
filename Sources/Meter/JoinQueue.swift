/// The nodes of one stream in the order they came. Those that were released out of order stay until their turn.
struct JoinQueue: Sendable {
  private var entries: [Entry] = []
  private var start = 0

  struct Entry: Sendable {
    var index: NodeIndex
    var serial: Int64
  }

  var first: Entry? { @inline(__always) get { start < entries.count ? entries[start] : nil } }

  /// The entry so many places behind the first.
  subscript(offset: Int) -> Entry? {
    start + offset < entries.count ? entries[start + offset] : nil
  }

  mutating func append(_ index: NodeIndex, serial: Int64) {
    entries.append(Entry(index: index, serial: serial))
  }

  /// Puts a node in the place of what has a serial.
  mutating func replace(serial: Int64, by index: NodeIndex) {
    var (low, high) = (start, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].serial < serial { low = middle + 1 } else { high = middle }
    }
    if low < entries.count, entries[low].serial == serial { entries[low].index = index }
  }

  mutating func removeFirst() {
    start += 1
    guard start > 4096, start * 2 > entries.count else { return }
    entries.removeSubrange(..<start)
    start = 0
  }
}

extension Heritage {
  /// Adds what a node further out said that is being released.
  mutating func add(_ node: SpanNode, isEnd: Bool) {
    let said =
      isEnd ? (node.context.agent, node.context.user, node.context.team) : (node.agent, node.user, node.team)
    if run == noNode {
      if agent == NameTable.none { agent = said.0 }
      reach = min(reach, isEnd ? node.context.reach : node.time)
    }
    if user == NameTable.none { user = said.1 }
    if said.2 != NameTable.none { team = said.2 }
    addHeritage(of: node, isEnd: isEnd)
    guard isEnd else { return }
    isFinal = true
    complete = node.isRun || node.context.complete
    if node.context.run != noNode { run = goneNode }
  }

  /// What a released node had been told itself is passed on with it.
  private mutating func addHeritage(of node: SpanNode, isEnd: Bool) {
    guard !isEnd else { return }
    if agent == NameTable.none { agent = node.heritage.agent }
    if user == NameTable.none { user = node.heritage.user }
    if node.heritage.team != NameTable.none { team = node.heritage.team }
    reach = min(reach, node.heritage.reach)
  }
}

extension SpanContext {
  /// Adds what released spans said, which stood below what is known so far.
  mutating func add(_ heritage: Heritage) {
    if heritage.run != noNode { run = heritage.run }
    if heritage.agent != NameTable.none { agent = heritage.agent }
    if heritage.user != NameTable.none { user = heritage.user }
    if team == NameTable.none { team = heritage.team }
    reach = min(reach, heritage.reach)
  }

  /// Adds what a span itself says.
  mutating func enter(_ node: SpanNode, _ index: NodeIndex) {
    if node.isRun {
      run = index
      agent = node.agent
      reach = node.time
    } else {
      if node.agent != NameTable.none { agent = node.agent }
      reach = min(reach, node.time)
    }
    if node.user != NameTable.none { user = node.user }
    if team == NameTable.none { team = node.team }
  }
}
