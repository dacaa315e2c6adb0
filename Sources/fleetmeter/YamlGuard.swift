import Rules

/// Looks over a configuration's text before YAML is made of it: what a parser would take hours over is refused.
enum YamlGuard {
  /// What so few can stand for is read at once.
  private static let aliases = 20
  private static let bytes = 4 << 20

  /// - Throws: `ConfigProblem` where the text is too long or has too many aliases.
  static func check(_ text: String, file: String) throws(ConfigProblem) {
    guard text.utf8.count <= bytes else {
      throw ConfigProblem(
        file: file, line: 1, column: 1, message: "longer than 4 MiB", hint: "is it a configuration?")
    }
    if let line = YamlAliases.line(in: text, beyond: aliases) {
      throw ConfigProblem(
        file: file, line: line, column: 1, message: "more than \(aliases) aliases (*name)",
        hint: "write out what they stand for; text that begins with * stands in quotes")
    }
  }
}
