/// Looks over a configuration's text before YAML is made of it: what a parser would take hours over is refused.
enum YamlGuard {
  /// Aliases multiply: each may stand for others, and a parser that compares keys walks through them all. What so few
  /// can stand for is read at once.
  private static let aliases = 20
  private static let bytes = 4 << 20

  /// - Throws: `ConfigProblem` where the text is too long or has too many aliases.
  static func check(_ text: String, file: String) throws(ConfigProblem) {
    guard text.utf8.count <= bytes else {
      throw ConfigProblem(
        file: file, line: 1, column: 1, message: "longer than 4 MiB", hint: "is it a configuration?")
    }
    var found = 0
    var number = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      found += count(line)
      guard found <= aliases else {
        throw ConfigProblem(
          file: file, line: number, column: 1, message: "more than \(aliases) aliases (*name)",
          hint: "write out what they stand for; text that begins with * stands in quotes")
      }
    }
  }

  /// Stars where a value may begin.
  private static func count(_ line: Substring.UTF8View) -> Int {
    var sign = UInt8(ascii: "-")
    var count = 0
    for byte in line {
      if byte == UInt8(ascii: "*"), Self.openers.contains(sign) { count += 1 }
      if byte != UInt8(ascii: " ") { sign = byte }
    }
    return count
  }

  private static let openers = Array("-:,[{?".utf8)
}
