/// A list that mostly holds one element, which then needs no memory of its own.
struct Few<Element: Sendable>: Sendable, RandomAccessCollection, MutableCollection {
  private var one: Element?
  private var others: [Element] = []

  init() {}

  init(_ element: Element) { one = element }

  var startIndex: Int { 0 }
  var endIndex: Int { one == nil ? 0 : 1 + others.count }

  subscript(position: Int) -> Element {
    get {
      if position == 0, let one { return one }
      return others[position - 1]
    }
    set { if position == 0 { one = newValue } else { others[position - 1] = newValue } }
  }

  mutating func append(_ element: Element) {
    if one == nil { one = element } else { others.append(element) }
  }
}

extension Few: Equatable where Element: Equatable {}
