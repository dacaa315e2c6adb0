/// Makes label sets out of others.
struct LabelBuilder {
  private var labels: [(name: [UInt8], value: [UInt8])] = []

  static let metricName = Array("__name__".utf8)
  /// What goes with the metric's name: none of it holds for a rate.
  static let metadata = [metricName, Array("__type__".utf8), Array("__unit__".utf8)]

  init() {}

  /// Begins with the labels of a set.
  init(_ set: LabelSet) {
    set.forEach { labels.append((Array(set.bytes[$0]), Array(set.bytes[$1]))) }
  }

  /// Sets a label, or takes it away where the value is empty.
  mutating func set(_ name: [UInt8], _ value: some Collection<UInt8>) {
    let place = labels.firstIndex { !$0.name.lexicographicallyPrecedes(name) } ?? labels.count
    let isThere = place < labels.count && labels[place].name == name
    if value.isEmpty {
      if isThere { labels.remove(at: place) }
    } else if isThere {
      labels[place].value = Array(value)
    } else {
      labels.insert((name, Array(value)), at: place)
    }
  }

  /// Takes labels away.
  mutating func remove(_ names: [[UInt8]]) { labels.removeAll { names.contains($0.name) } }

  /// Takes all other labels away.
  mutating func keep(_ names: [[UInt8]]) { labels.removeAll { !names.contains($0.name) } }

  /// The labels as `LabelSet` keeps them.
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    for (name, value) in labels where !value.isEmpty {
      Self.append(name, to: &bytes)
      Self.append(value, to: &bytes)
    }
    return bytes
  }

  /// The set of these labels.
  var labelSet: LabelSet { LabelSet(encoded: encoded) }

  /// The longest name or value: what the encoding can say.
  static let longestText = 1 << 24 - 1

  private static func append(_ text: [UInt8], to bytes: inout [UInt8]) {
    let text = text.prefix(longestText)
    if text.count < 255 {
      bytes.append(UInt8(text.count))
    } else {
      bytes.append(255)
      for shift in [0, 8, 16] { bytes.append(UInt8(truncatingIfNeeded: text.count >> shift)) }
    }
    bytes += text
  }
}

extension LabelSet {
  /// The set without the metric's name, and what goes with it.
  var withoutName: LabelSet {
    guard LabelBuilder.metadata.contains(where: { range(of: $0) != nil }) else { return self }
    var builder = LabelBuilder(self)
    builder.remove(LabelBuilder.metadata)
    return builder.labelSet
  }

  /// The set with some labels set; an empty value takes one away.
  public func setting(_ labels: [String: String]) -> LabelSet {
    var builder = LabelBuilder(self)
    for (name, value) in labels { builder.set(Array(name.utf8), Array(value.utf8)) }
    return builder.labelSet
  }
}
