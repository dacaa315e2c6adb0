import Events

extension SpanForest {
  /// Asks for a node's subtree to be looked at again.
  mutating func mark(_ index: NodeIndex) {
    guard !nodes[Int(index)].isDirty else { return }
    nodes[Int(index)].isDirty = true
    dirty.append(index)
  }

  /// Finds the contexts of all that was marked and of what stands below, outer ones first; appends each node with its
  /// former context.
  mutating func resolve(into changed: inout [(index: NodeIndex, former: SpanContext)]) {
    var next = 0
    while next < dirty.count {
      let root = dirty[next]
      next += 1
      guard nodes[Int(root)].isDirty, !hasDirtyAncestor(root) else { continue }
      stack.append(root)
      while let index = stack.popLast() {
        nodes[Int(index)].isDirty = false
        changed.append((index, nodes[Int(index)].context))
        nodes[Int(index)].context = context(of: index)
        var child = nodes[Int(index)].firstChild
        while child >= 0 {
          stack.append(child)
          child = nodes[Int(child)].nextSibling
        }
      }
    }
    dirty.removeAll(keepingCapacity: true)
  }

  /// Calls `body` on each node right below.
  func eachChild(_ index: NodeIndex, _ body: (NodeIndex) -> Void) {
    var child = nodes[Int(index)].firstChild
    while child >= 0 {
      body(child)
      child = nodes[Int(child)].nextSibling
    }
  }

  func context(of index: NodeIndex) -> SpanContext {
    let place = Int(index)
    let parent = nodes[place].parent
    var context = SpanContext()
    if parent >= 0 {
      context = nodes[Int(parent)].context
    } else {
      context.top = nodes[place].heritage.isFinal ? goneNode : index
      context.complete =
        nodes[place].heritage.isFinal ? nodes[place].heritage.complete : !nodes[place].isWaiting
    }
    context.add(nodes[place].heritage)
    // A run whose parent, or a span between it and the run around it, had ended before it began is no child, whatever
    // its ids say: instrumentations leak their context.
    if nodes[place].isRun, hadEnded(context.reach, before: nodes[place].start) {
      context = SpanContext()
      context.top = index
      context.complete = true
    }
    context.outerRun = context.run
    context.enter(nodes[place], index)
    return context
  }

  private func hasDirtyAncestor(_ index: NodeIndex) -> Bool {
    var above = nodes[Int(index)].parent
    while above >= 0 {
      if nodes[Int(above)].isDirty { return true }
      above = nodes[Int(above)].parent
    }
    return false
  }
}
