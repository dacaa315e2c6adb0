import Costs
import Yams

/// Values of a configuration, each read strictly.
extension ConfigReader {
  struct Key {
    var text: String
    var node: Node
  }

  func each(_ node: Node, _ what: String, _ body: (Key, Node) throws(ConfigProblem) -> Void)
    throws(ConfigProblem)
  {
    guard let mapping = node.mapping else {
      throw problem(node, "\(what) should be a list of keys with values", "write key: value, one a line")
    }
    var seen: Set<String> = []
    for (key, value) in mapping {
      guard let text = key.scalar?.string else {
        throw problem(key, "a key is one word", "text in [ ] or { } stands in quotes")
      }
      guard seen.insert(text).inserted else { throw problem(key, "\"\(text)\" stands here twice", "") }
      try body(Key(text: text, node: key), value)
    }
  }

  func list<T>(_ node: Node, _ item: (Node) throws(ConfigProblem) -> T) throws(ConfigProblem) -> [T] {
    guard let sequence = node.sequence else {
      throw problem(node, "a list is needed here", "write each entry behind a dash")
    }
    var items: [T] = []
    for entry in sequence { items.append(try item(entry)) }
    return items
  }

  func string(_ node: Node) throws(ConfigProblem) -> String {
    guard let scalar = node.scalar, !scalar.string.isEmpty else {
      throw problem(node, "text is needed here", "write a word; text with signs stands in quotes")
    }
    return scalar.string
  }

  func number(_ node: Node, _ range: ClosedRange<Double>) throws(ConfigProblem) -> Double {
    guard let text = node.scalar?.string, let value = Double(text), range.contains(value) else {
      throw problem(
        node, "a number from \(short(range.lowerBound)) to \(short(range.upperBound)) is needed here",
        range.upperBound <= 10 ? "a share: 0.5 is 50 %" : "write digits, without a unit")
    }
    return value
  }

  func whole(_ node: Node, _ range: ClosedRange<Double>) throws(ConfigProblem) -> Int {
    let value = try number(node, range)
    guard value == value.rounded() else {
      throw problem(node, "a whole number is needed here", "write it without a fraction")
    }
    return Int(value)
  }

  func short(_ value: Double) -> String { value == value.rounded() ? String(Int(value)) : "\(value)" }

  func money(_ node: Node) throws(ConfigProblem) -> Money {
    guard let text = node.scalar?.string, let amount = Money(text), amount >= .zero else {
      throw problem(
        node, "an amount in US dollars is needed here", "write it as a number, such as 100 or 0.50")
    }
    return amount
  }

  func oneOf(_ node: Node, _ known: [String]) throws(ConfigProblem) -> String {
    let value = try string(node)
    guard known.contains(value) else {
      throw problem(node, "\"\(value)\" is not known here", "one of \(known.joined(separator: ", "))")
    }
    return value
  }

  func unknown(_ key: Key, _ known: [String]) -> ConfigProblem {
    problem(key.node, "\"\(key.text)\" is no key here", "there are \(known.joined(separator: ", "))")
  }

  func problem(_ node: Node, _ message: String, _ hint: String) -> ConfigProblem {
    ConfigProblem(
      file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message, hint: hint)
  }

  func place(_ node: Node) -> ConfigPlace {
    ConfigPlace(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }
}
