import Foundation

@testable import PromQL

/// A script of Prometheus's own tests, cut into commands. The scripts are read where they are and never copied here.
struct UpstreamScript {
  enum Command {
    case load(step: Int64, lines: [String], alsoNative: Bool)
    case clear
    case eval(Evaluation)
  }

  /// One evaluation with all that is expected of it.
  struct Evaluation {
    var line: Int
    var query: String
    var start: Int64
    var end: Int64
    /// Nil for an instant query.
    var step: Int64?
    var expectations: [Expectation] = []
    /// Series with points, or a bare number.
    var results: [String] = []

    func has(_ kind: String) -> Bool { expectations.contains { $0.kind == kind } }
  }

  struct Expectation {
    var kind: String
    var matching = ""
    var text = ""
  }

  private(set) var commands: [Command] = []

  init(_ text: String) throws {
    let lines = text.components(separatedBy: "\n")
    var place = 0
    while place < lines.count {
      let line = Self.clean(lines[place])
      let number = place + 1
      place += 1
      guard !line.isEmpty else { continue }
      var body: [String] = []
      while place < lines.count, !Self.startsCommand(Self.clean(lines[place])) {
        let inner = Self.clean(lines[place])
        if !inner.isEmpty { body.append(inner) }
        place += 1
      }
      commands.append(try Self.command(line, body, number))
    }
  }

  private static func clean(_ line: String) -> String {
    let trimmed = line.trimmingCharacters(in: .whitespaces)
    return trimmed.hasPrefix("#") ? "" : trimmed
  }

  private static func startsCommand(_ line: String) -> Bool {
    line == "clear" || line.hasPrefix("load") || line.hasPrefix("eval")
  }

  struct Unreadable: Error { var line: Int }

  private static func command(_ line: String, _ body: [String], _ number: Int) throws -> Command {
    let words = line.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    if words[0] == "clear" { return .clear }
    if words[0].hasPrefix("load") {
      return .load(step: try time(words[1], number), lines: body, alsoNative: words[0] == "load_with_nhcb")
    }
    var evaluation = try head(line, words, number)
    let old = words[0].dropFirst("eval_".count)
    if !old.isEmpty { evaluation.expectations.append(Expectation(kind: String(old))) }
    for line in body {
      if line.hasPrefix("expect") {
        evaluation.expectations.append(expectation(line))
      } else if line.hasPrefix("expected_fail_message") {
        evaluation.expectations.append(
          Expectation(
            kind: "fail", matching: "msg",
            text: String(line.dropFirst(21)).trimmingCharacters(in: .whitespaces)))
      } else {
        evaluation.results.append(line)
      }
    }
    return .eval(evaluation)
  }

  private static func head(_ line: String, _ words: [String], _ number: Int) throws -> Evaluation {
    func rest(_ count: Int) -> String {
      var rest = Substring(line)
      for _ in 0..<count { rest = rest.drop { $0 != " " }.drop { $0 == " " } }
      return String(rest)
    }
    if words[1] == "instant" {
      let at = try time(words[3], number)
      return Evaluation(line: number, query: rest(4), start: at, end: at)
    }
    guard words.count > 8, words[2] == "from", words[4] == "to", words[6] == "step" else {
      throw Unreadable(line: number)
    }
    return Evaluation(
      line: number, query: rest(8), start: try time(words[3], number), end: try time(words[5], number),
      step: try time(words[7], number))
  }

  private static func time(_ text: String, _ line: Int) throws -> Int64 {
    let isNegative = text.hasPrefix("-")
    let digits = isNegative ? String(text.dropFirst()) : text
    guard let value = DurationText.milliseconds(digits) ?? Double(digits).map({ Int64($0 * 1000) }) else {
      throw Unreadable(line: line)
    }
    return isNegative ? -value : value
  }

  /// `expect KIND`, `expect KIND msg: TEXT`, `expect KIND regex: TEXT`.
  private static func expectation(_ line: String) -> Expectation {
    var rest = line.dropFirst("expect".count).drop { $0 == " " }
    let kind = rest.hasPrefix("range vector") ? "range vector" : String(rest.prefix { $0 != " " })
    rest = rest.dropFirst(kind.count).drop { $0 == " " }
    for matching in ["msg", "regex"] where rest.hasPrefix("\(matching):") {
      let text = rest.dropFirst(matching.count + 1).trimmingCharacters(in: .whitespaces)
      return Expectation(kind: kind, matching: matching, text: unquoted(text))
    }
    return Expectation(kind: kind, text: String(rest))
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count > 1, let quote = text.first, "\"`".contains(quote), text.last == quote else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }
}
