import Canvas
import Series

/// Families of series as text.
public struct Exposition: Sendable {
  /// What is written.
  public private(set) var bytes: [UInt8] = []
  private let format: MetricsFormat

  /// The families that have a series, in their order.
  public init(_ families: [MetricFamily], as format: MetricsFormat) {
    self.format = format
    bytes.reserveCapacity(1 << 16)
    for family in families where !family.points.isEmpty { write(family) }
    if format == .openMetrics { append("# EOF\n") }
  }

  private mutating func write(_ family: MetricFamily) {
    let isCounter = family.type == .counter
    // OpenMetrics' counters end with _total, and their families' names do not. The mission's that end otherwise keep their
    // names there as metrics of unknown type.
    let isTotal = family.name.hasSuffix("_total")
    let isOpen = format == .openMetrics
    let name = isOpen && isCounter && isTotal ? String(family.name.dropLast(6)) : family.name
    append("# HELP \(name) ")
    appendEscaped(family.help, quotes: isOpen)
    append("\n# TYPE \(name) \(isOpen && isCounter && !isTotal ? "unknown" : family.type.rawValue)\n")
    if isOpen, !family.unit.isEmpty { append("# UNIT \(name) \(family.unit)\n") }
    let names = SampleNames(family.name)
    for point in family.points { write(point, names) }
  }

  private struct SampleNames {
    let plain, bucket, sum, count: String

    init(_ name: String) {
      plain = name
      bucket = name + "_bucket"
      sum = name + "_sum"
      count = name + "_count"
    }
  }

  private mutating func write(_ point: MetricFamily.Point, _ names: SampleNames) {
    switch point.value {
    case .number(let value):
      append(names.plain)
      writeLabels(point.labels)
      write(value)
    case .histogram(let histogram):
      let start = bytes.count
      writeLabelPairs(point.labels)
      let pairs = Array(bytes[start...])
      bytes.removeSubrange(start...)
      for (place, count) in histogram.cumulative.enumerated() {
        append(names.bucket)
        append("{")
        bytes += pairs
        append(pairs.isEmpty ? "le=\"" : ",le=\"")
        append(place < histogram.boundTexts.count ? histogram.boundTexts[place] : "+Inf")
        append("\"}")
        write(count)
      }
      for (name, value) in [(names.sum, histogram.sum), (names.count, histogram.count)] {
        append(name)
        if !pairs.isEmpty {
          append("{")
          bytes += pairs
          append("}")
        }
        write(value)
      }
    }
  }

  private mutating func writeLabels(_ labels: [MetricLabel]) {
    guard !labels.isEmpty else { return }
    append("{")
    writeLabelPairs(labels)
    append("}")
  }

  private mutating func writeLabelPairs(_ labels: [MetricLabel]) {
    for (place, label) in labels.enumerated() {
      if place > 0 { append(",") }
      append(label.name)
      append("=\"")
      appendEscaped(label.value, quotes: true)
      append("\"")
    }
  }

  /// Ends a line with a value.
  private mutating func write(_ value: Double) {
    if value == value.rounded(), abs(value) < 1e15 {
      append(" \(Int64(value))\n")
    } else if value.isFinite {
      append(" \(value)\n")
    } else {
      append(value.isNaN ? " NaN\n" : value < 0 ? " -Inf\n" : " +Inf\n")
    }
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Nothing that a terminal would obey is written as it is: whoever looks at metrics with a plain client is shown its
  /// number instead.
  private mutating func appendEscaped(_ text: String, quotes: Bool) {
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      utf8.allSatisfy {
        $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "\"")
      }
    }
    if isPlain { return append(text) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\"": append(quotes ? "\\\"" : "\"")
      default:
        if SafeText.isHostile(scalar) {
          append("\\\\u{\(String(scalar.value, radix: 16))}")
        } else {
          append(String(Character(scalar)))
        }
      }
    }
  }
}
