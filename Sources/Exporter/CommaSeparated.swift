import Canvas

/// Comma-separated values as RFC 4180 has them.
struct CommaSeparated {
  private var lines: [String]

  init(_ names: [String]) { lines = [names.joined(separator: ",")] }

  mutating func add(_ fields: [String]) { lines.append(fields.map(Self.field).joined(separator: ",")) }

  var text: String { lines.joined(separator: "\r\n") + "\r\n" }

  /// A name from a stream: safe to print. What a spreadsheet would take for a formula gets an apostrophe first.
  static func name(_ name: String) -> String {
    let text = SafeText.clean(name)
    return text.first.map { "=+-@".contains($0) } == true ? "'" + text : text
  }

  private static func field(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0 == " " }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
