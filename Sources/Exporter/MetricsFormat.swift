/// How metrics are written for those who scrape them.
public enum MetricsFormat: Sendable {
  /// Prometheus' text format, version 0.0.4.
  case prometheus
  /// OpenMetrics, version 1.0.0.
  case openMetrics

  /// The media type to answer with.
  public var contentType: String {
    switch self {
    case .prometheus: "text/plain; version=0.0.4; charset=utf-8"
    case .openMetrics: "application/openmetrics-text; version=1.0.0; charset=utf-8"
    }
  }

  /// The format that an `Accept` header likes most; Prometheus' own where it likes neither, or there is none.
  public init(accept: String?) {
    var best = (format: MetricsFormat.prometheus, quality: 0.0)
    for range in (accept ?? "").prefix(4096).split(separator: ",") {
      let parts = range.split(separator: ";").map { Self.trimmed($0).lowercased() }
      guard let type = parts.first, let format = Self.format(type, parts.dropFirst()) else { continue }
      let quality = parts.first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      if quality > best.quality { best = (format, quality) }
    }
    self = best.format
  }

  private static func format(_ type: String, _ parameters: ArraySlice<String>) -> MetricsFormat? {
    switch type {
    case "application/openmetrics-text":
      let version = parameters.first { $0.hasPrefix("version=") }?.dropFirst(8)
      return version == nil || version == "1.0.0" ? .openMetrics : nil
    case "text/plain", "text/*", "*/*": return .prometheus
    default: return nil
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " || text.first == "\t" { text = text.dropFirst() }
    while text.last == " " || text.last == "\t" { text = text.dropLast() }
    return text
  }
}
