import PromQL
import Yams

/// A YAML file, read strictly: what it says wrong is noted with its place, and reading goes on.
final class YamlDocument {
  let file: String
  private let lines: [[Unicode.Scalar]]
  private(set) var problems: [RuleProblem] = []

  /// Aliases multiply; nobody's rules need more. Longer files are no rules.
  private static let mostAliases = 100
  private static let mostBytes = 16 << 20

  /// Reads a text; its root is nil where it is empty, or no YAML.
  static func read(_ text: String, file: String) -> (document: YamlDocument, root: Node?) {
    let document = YamlDocument(text, file: file)
    guard document.isReadable(text) else { return (document, nil) }
    do {
      let root = try Yams.compose(yaml: text)
      return (document, root == Node.scalar(.init("")) ? nil : root)
    } catch let error as YamlError {
      document.note(error)
    } catch {
      document.note(1, 1, "\(error)")
    }
    return (document, nil)
  }

  private init(_ text: String, file: String) {
    self.file = file
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
  }

  private func isReadable(_ text: String) -> Bool {
    guard text.utf8.count <= Self.mostBytes else {
      note(1, 1, "longer than \(Self.mostBytes >> 20) MiB")
      return false
    }
    if let line = YamlAliases.line(in: text, beyond: Self.mostAliases) {
      note(line, 1, "more than \(Self.mostAliases) aliases (*name)", "write out what they stand for")
      return false
    }
    return true
  }

  // MARK: - Problems

  func note(
    _ line: Int, _ column: Int, _ message: String, _ hint: String = "",
    _ severity: RuleProblem.Severity = .error
  ) {
    problems.append(
      RuleProblem(file: file, line: line, column: column, message: message, hint: hint, severity: severity))
  }

  func note(_ node: Node, _ message: String, _ hint: String = "", _ severity: RuleProblem.Severity = .error) {
    note(node.mark?.line ?? 1, node.mark?.column ?? 1, message, hint, severity)
  }

  private func note(_ error: YamlError) {
    switch error {
    case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _),
      .composer(_, let text, let mark, _):
      note(mark.line, mark.column, "not valid YAML: \(text)", Self.hint(text))
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "\"\($0)\"" }.joined(separator: ", ")
      note(context.mark.line, context.mark.column, "\(names) stands here twice")
    default: note(1, 1, "not valid YAML")
    }
  }

  private static func hint(_ problem: String) -> String {
    if problem.contains("cannot start any token") {
      return "indent with blanks, not tabs; text with signs stands in quotes"
    }
    if problem.contains("mapping values are not allowed") { return "text with \": \" in it stands in quotes" }
    if problem.contains("end of stream") || problem.contains("expected ','") {
      return "a quote or a bracket is not closed"
    }
    if problem.contains("another document") { return "a file of rules is one document" }
    return ""
  }

  // MARK: - Values

  /// Calls with each key and its value.
  func each(_ node: Node, _ what: String, _ body: (String, Node, Node) -> Void) {
    guard let mapping = node.mapping else {
      return note(node, "\(what) should be a list of keys with values", "write key: value, one a line")
    }
    for (key, value) in mapping {
      guard let text = key.scalar?.string else {
        note(key, "a key is one word")
        continue
      }
      body(text, key, value)
    }
  }

  /// The entries of a list; nothing written is none.
  func list(_ node: Node) -> [Node] {
    if let sequence = node.sequence { return Array(sequence) }
    if !isNull(node) { note(node, "a list is needed here", "write each entry behind a dash") }
    return []
  }

  func isNull(_ node: Node) -> Bool {
    guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// A text; nil with a problem noted where it is a list or mapping.
  func text(_ node: Node) -> String? {
    if isNull(node) { return "" }
    guard let scalar = node.scalar else {
      note(node, "text is needed here", "text with signs stands in quotes")
      return nil
    }
    return scalar.string
  }

  /// Texts by name, in their order.
  func texts(_ node: Node, _ what: String) -> [(name: String, text: String, node: Node)] {
    var texts: [(name: String, text: String, node: Node)] = []
    if isNull(node) { return [] }
    each(node, what) { name, _, value in
      if let text = text(value) { texts.append((name, text, value)) }
    }
    return texts
  }

  /// Milliseconds of a duration.
  func duration(_ node: Node) -> Int64? {
    guard let text = text(node) else { return nil }
    if let value = DurationText.milliseconds(text) { return value }
    note(node, "\"\(text)\" is no duration", "durations are like 30s, 5m or 1h30m")
    return nil
  }

  func whole(_ node: Node) -> Int? {
    guard let text = text(node) else { return nil }
    if let value = Int(text) { return value }
    note(node, "\"\(text)\" is no whole number")
    return nil
  }

  func bool(_ node: Node) -> Bool? {
    guard let text = text(node) else { return nil }
    if text == "true" || text == "false" { return text == "true" }
    note(node, "\"\(text)\" is neither true nor false")
    return nil
  }

  func unknown(_ key: Node, _ known: [String]) {
    let name = key.scalar?.string ?? ""
    let nearest = Spelling.nearest(to: name, among: known).map { "did you mean \($0)?" }
    note(key, "\"\(name)\" is no key here", nearest ?? "there are \(known.joined(separator: ", "))")
  }

  // MARK: - Places in texts

  /// Notes a problem inside an expression that a node holds, where the file says what it says there.
  func note(_ error: SyntaxError, in node: Node) {
    let place = place(of: error, in: node)
    note(place.line, place.column, error.message, error.hint)
  }

  /// Follows the text through the file: YAML folds lines, indents blocks and doubles quotes.
  private func place(of error: SyntaxError, in node: Node) -> (line: Int, column: Int) {
    guard let mark = node.mark, let text = node.scalar?.string else { return (1, 1) }
    var (line, column) = (mark.line - 1, mark.column - 1)
    let start = lines.indices.contains(line) && column < lines[line].count ? lines[line][column] : nil
    if start == "|" || start == ">" { (line, column) = (line + 1, 0) }
    if start == "\"" || start == "'" { column += 1 }
    var (errorLine, errorColumn) = (1, 1)
    for scalar in text.unicodeScalars {
      if !scalar.properties.isWhitespace {
        advance(to: scalar, &line, &column)
        if (errorLine, errorColumn) == (error.line, error.column) { return (line + 1, column + 1) }
        column += 1
      } else if (errorLine, errorColumn) == (error.line, error.column) {
        return (line + 1, column + 1)
      }
      (errorLine, errorColumn) = scalar == "\n" ? (errorLine + 1, 1) : (errorLine, errorColumn + 1)
    }
    return (line + 1, column + 1)
  }

  private func advance(to scalar: Unicode.Scalar, _ line: inout Int, _ column: inout Int) {
    while lines.indices.contains(line) {
      if let found = lines[line][min(column, lines[line].count)...].firstIndex(of: scalar) {
        column = found
        return
      }
      line += 1
      column = 0
    }
    (line, column) = (lines.count - 1, 0)
  }
}
