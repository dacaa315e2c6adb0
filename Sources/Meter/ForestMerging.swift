import Events

extension MeterState {
  /// Takes out of another meter's forest the trees that touch what this meter knows: they are to be joined here, record by
  /// record, in the order they came. What stays there touches nothing, and may be moved as it is.
  func withdrawTouching(from other: inout MeterState) -> [(SpanNode, RunDetails?)] {
    let joinsAll = tellsRuns || other.tellsRuns
    var taken: [NodeIndex] = []
    for root in other.forest.all where other.forest[root].parent < 0 {
      let tree = other.forest.tree(root)
      if joinsAll || tree.contains(where: { touches($0, in: other.forest) }) { taken += tree }
    }
    taken.sort { other.forest[$0].serial < other.forest[$1].serial }
    let records = taken.map { (other.forest[$0].fresh, other.forest.details($0)?.fresh) }
    for index in taken { other.takeBack(index) }
    // Those that came last first: children mostly come before their parents, and a tree's leaves have to go first.
    for index in taken where other.forest[index].parent < 0 {
      for node in other.forest.tree(index).reversed() { other.forest.withdraw(node) }
    }
    return records
  }

  /// Whether a record of another meter is known here, or is above or below one that is.
  private func touches(_ index: NodeIndex, in other: borrowing SpanForest) -> Bool {
    if other[index].isHead || (!other[index].key.isNone && seen.contains(other[index].key)) { return true }
    let keys = other.keys(of: index)
    for i in 0..<3 where !keys[i].isNone && forest.knows(keys[i]) { return true }
    return other[index].isWaiting && forest.knows(other[index].parentKey)
  }
}

extension SpanForest {
  /// A node and all below it, outer ones first.
  func tree(_ root: NodeIndex) -> [NodeIndex] {
    var nodes = [root]
    var next = 0
    while next < nodes.count {
      eachChild(nodes[next]) { nodes.append($0) }
      next += 1
    }
    return nodes
  }

  /// Moves all nodes of another forest here as they are; none of them touches any here.
  mutating func move(_ other: inout SpanForest, _ renamed: Renaming, sourceOffset: Int32) {
    let moved = other.all
    var places = Array(repeating: goneNode, count: other.nodes.count)
    for (offset, index) in moved.enumerated() { places[Int(index)] = NodeIndex(nodes.count + offset) }
    let base = NodeIndex(nodes.count)
    let serials = serial + 1
    nodes.reserveCapacity(nodes.count + moved.count)
    for index in moved {
      var node = other[index].renamed(renamed)
      if !other.isLive(node.countedTop, serial: node.countedSerial) { node.countedTop = noNode }
      node.relink { $0 < 0 ? $0 : places[Int($0)] }
      node.context.rename(renamed)
      node.booked = node.booked.renamed(renamed)
      node.source += sourceOffset
      node.details = noNode
      // Those that are moved get places and serials that follow one another.
      node.countedSerial = node.countedTop < 0 ? 0 : serials + Int64(node.countedTop - base)
      add(moved: node, other.details(index)?.moved(renamed))
    }
    other = SpanForest()
  }
}

extension SpanNode {
  /// Gives it its neighbours' new places.
  fileprivate mutating func relink(_ place: (NodeIndex) -> NodeIndex) {
    parent = place(parent)
    firstChild = place(firstChild)
    nextSibling = place(nextSibling)
    previousSibling = place(previousSibling)
    context.run = place(context.run)
    context.outerRun = place(context.outerRun)
    context.top = place(context.top)
    countedTop = place(countedTop)
  }
}

extension SpanContext {
  fileprivate mutating func rename(_ names: Renaming) {
    agent = names(.agent, agent)
    user = names(.user, user)
    team = names(.team, team)
  }
}
