/// The labels of one series: names with values, sorted by name, none empty.
///
/// Kept as one run of bytes (each text behind its length, as Prometheus keeps it), so that two sets compare, and hash,
/// without a look at single labels. Texts are compared byte by byte, never by what Unicode calls equal.
public final class LabelSet: Hashable, Sendable {
  /// Each label: length and bytes of its name, length and bytes of its value. A length is one byte, or 255 and three.
  let bytes: [UInt8]
  /// The hash that Prometheus gives the same set.
  let hash: UInt64

  /// The set without labels.
  public static let empty = LabelSet(encoded: [])

  init(encoded: [UInt8]) {
    bytes = encoded
    hash = XXHash64.hash(encoded)
  }

  /// A set of labels in any order; of a name that stands twice the last counts, an empty value is no label.
  public convenience init(_ labels: [String: String]) {
    var builder = LabelBuilder()
    for (name, value) in labels { builder.set(Array(name.utf8), Array(value.utf8)) }
    self.init(encoded: builder.encoded)
  }

  /// How many labels there are.
  public var count: Int {
    var count = 0
    forEach { _, _ in count += 1 }
    return count
  }

  /// Names and values, by name.
  public var pairs: [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    forEach { name, value in
      pairs.append(
        (String(decoding: bytes[name], as: UTF8.self), String(decoding: bytes[value], as: UTF8.self)))
    }
    return pairs
  }

  /// Values by name.
  public var dictionary: [String: String] {
    Dictionary(pairs.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// A label's value; nil where there is none.
  public subscript(name: String) -> String? {
    range(of: Array(name.utf8)).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The metric's name; empty where the set has none.
  public var metricName: String { self["__name__"] ?? "" }

  /// Where the value of a label stands among the bytes.
  func range(of name: [UInt8]) -> Range<Int>? {
    var offset = 0
    while offset < bytes.count {
      let key = Self.text(in: bytes, at: &offset)
      let value = Self.text(in: bytes, at: &offset)
      if key.count == name.count, bytes[key].elementsEqual(name) { return value }
    }
    return nil
  }

  /// A label's value; empty where there is none.
  func value(of name: [UInt8]) -> ArraySlice<UInt8> {
    range(of: name).map { bytes[$0] } ?? []
  }

  /// Calls with the places of each name and value.
  func forEach(_ body: (Range<Int>, Range<Int>) -> Void) {
    var offset = 0
    while offset < bytes.count {
      let name = Self.text(in: bytes, at: &offset)
      body(name, Self.text(in: bytes, at: &offset))
    }
  }

  private static func text(in bytes: [UInt8], at offset: inout Int) -> Range<Int> {
    var length = Int(bytes[offset])
    offset += 1
    if length == 255 {
      length = Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 | Int(bytes[offset + 2]) << 16
      offset += 3
    }
    defer { offset += length }
    return offset..<(offset + length)
  }

  /// Whether two sets say the same.
  public static func == (a: LabelSet, b: LabelSet) -> Bool {
    a === b || (a.hash == b.hash && a.bytes == b.bytes)
  }

  /// Feeds the hash that was made once.
  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

extension LabelSet: Comparable, CustomStringConvertible {
  /// By name, then value, label after label.
  public static func < (a: LabelSet, b: LabelSet) -> Bool {
    var (left, right) = (0, 0)
    while left < a.bytes.count, right < b.bytes.count {
      for _ in 0..<2 {
        let (one, other) = (text(in: a.bytes, at: &left), text(in: b.bytes, at: &right))
        if a.bytes[one].elementsEqual(b.bytes[other]) { continue }
        return a.bytes[one].lexicographicallyPrecedes(b.bytes[other])
      }
    }
    return a.bytes.count - left < b.bytes.count - right
  }

  /// The set as Prometheus prints it, its name among the labels: `{__name__="up", job="x"}`.
  public var description: String {
    "{" + pairs.map { "\(Quoting.name($0.name))=\(Quoting.quoted($0.value))" }.joined(separator: ", ") + "}"
  }

  /// The set as a person writes it: `up{job="x"}`.
  public var seriesName: String {
    let name = metricName
    let others = pairs.filter { $0.name != "__name__" }
      .map { "\(Quoting.name($0.name))=\(Quoting.quoted($0.value))" }
    guard Quoting.isMetricName(name) else { return description }
    return name + (others.isEmpty ? "" : "{" + others.joined(separator: ", ") + "}")
  }
}
