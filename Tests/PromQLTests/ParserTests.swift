import TestSupport
import Testing

@testable import PromQL

struct ParserTests {
  @Test(arguments: [
    ("1+2*3", "1 + 2 * 3"), ("-2^3^4", "-2 ^ 3 ^ 4"), ("a and b or c unless d", "a and b or c unless d"),
    ("sum(x)by(a,b)", "sum by (a, b) (x)"), ("sum by () (x)", "sum(x)"),
    ("sum without () (x)", "sum without () (x)"),
    ("topk(3,x)", "topk(3, x)"), ("rate(x{a='b'}[5m] offset 1h)", "rate(x{a=\"b\"}[5m] offset 1h)"),
    ("x @ 1.5 offset -90s", "x @ 1.500 offset -1m30s"), ("x[5m:] @ start()", "x[5m:] @ start()"),
    ("rate(x[5m])[1h:30s] offset 1d", "rate(x[5m])[1h:30s] offset 1d"), ("x[300]", "x[5m]"), ("5m", "300"),
    ("a / on(x) group_left(y) b", "a / on (x) group_left (y) b"), ("a > bool 1", "a > bool 1"),
    ("a + ignoring() b", "a + b"), ("a and on() b", "a and on () b"),
    ("{\"my.metric\",x=\"y\"}", "{__name__=\"my.metric\",x=\"y\"}"),
    ("sum by (\"my.label\") (x)", "sum by (\"my.label\") (x)"), ("0x1F + 1_000", "31 + 1000"),
    ("1e6", "1e+06"),
    ("\"a\\n\\x41\"", "\"a\\nA\""), ("sum", "sum"), ("start + end", "start + end"),
    ("SUM(x) BY (a)", "sum by (a) (x)"),
    ("a # note\n+ b", "a + b"), ("(((a)))", "(((a)))"), ("x{on=\"1\",bool=\"2\"}", "x{on=\"1\",bool=\"2\"}"),
    ("- -1", "1"),
  ])
  func `expressions are printed as Prometheus prints them, and read the same again`(
    text: String, printed: String
  ) throws {
    let expression = try Expression(parsing: text)
    #expect(expression.description == printed)
    #expect(try Expression(parsing: printed).description == printed)
  }

  @Test(arguments: [
    ("", "1:1", "no expression"), ("1 +", "1:4", "the text ends"), ("sum(x", "1:6", "the text ends"),
    ("rate(x)", "1:6", "needs a range vector"), ("rate(x[5m]", "1:11", "the text ends"),
    ("rates(x[5m])", "1:1", "no function"),
    ("x[5m] offset 1m offset 2m", "1:17", "twice"), ("x @ 1 @ 2", "1:7", "twice"),
    ("(x) offset 5m", "1:5", "behind a selector"),
    ("1 == 1", "1:1", "needs bool"), ("1 and 2", "1:1", "instant vectors"),
    ("x and on(a) group_left(b) y", "1:13", "no place"),
    ("x + on(a) group_left(a) y", "1:11", "stands in on"), ("{a=~\".*\"}", "1:1", "empty label"),
    ("x{a=~\"(\"}", "1:6", "regular expression"),
    ("x{a=\"b\" c=\"d\"}", "1:9", "unexpected c"), ("x{a==\"b\"}", "1:4", "one of ="),
    ("foo{__name__=\"bar\"}", "1:5", "twice"),
    ("x[5m:0s]", "1:2", "longer than 0"), ("x[0s]", "1:2", "longer than 0"),
    ("x[1.5h]", "1:3", "no number or duration"), ("x[5m", "1:5", "the text ends"),
    ("\"abc", "1:1", "not closed"), ("x ! y", "1:3", "unexpected \"!\""),
    ("$labels", "1:1", "unexpected \"$\""), ("x\n  + \u{FC}", "2:5", "unexpected \"\u{FC}\""),
    ("topk(x)", "1:1", "a parameter and an expression"), ("topk(x, y)", "1:6", "needs a scalar"),
    ("count_values(1, x)", "1:14", "needs a string"),
    ("clamp(x, 1)", "1:1", "takes 3 arguments"), ("label_join(x, \"a\")", "1:1", "at least 3"),
    ("-\"a\"", "1:1", "a sign"), ("x[5m] + 1", "1:1", "range vector"),
    ("(1 + 2)[5m]", "1:8", "behind a selector only"), ("x offset 1", "", ""), ("a > bool b", "", ""),
    ("a + bool b", "1:5", "comparisons only"),
  ])
  func `mistakes are told with line, column and what is wrong`(text: String, place: String, message: String) {
    do throws(SyntaxError) {
      _ = try Expression(parsing: text)
      #expect(place.isEmpty, "\(text) was read")
    } catch {
      #expect("\(error.line):\(error.column)" == place, "\(text): \(error)")
      #expect(error.message.contains(message), "\(text): \(error)")
    }
  }

  @Test(arguments: [
    ("sum(histogram_count(x))", 5), ("1 + mad_over_time(x[5m])", 5), ("rate(x[5m] anchored)", 12),
    ("rate(x[5m + 1m])", 11),
    ("x + on(a) fill(0) y", 11), ("info(x)", 1), ("x </ 1", 3), ("holt_winters(x[5m], 0.1, 0.1)", 1),
    ("step()", 1),
  ])
  func `what Prometheus has and this has not is refused by name, with its column`(text: String, column: Int) {
    let error = #expect(throws: SyntaxError.self) { try Expression(parsing: text) }
    #expect(error?.column == column)
    #expect(error?.message.contains("offered here") == true)
  }

  @Test func `a misspelt function is answered with the nearest`() {
    let error = #expect(throws: SyntaxError.self) { try Expression(parsing: "histogram_quantil(0.9, x)") }
    #expect(error?.hint == "did you mean histogram_quantile?")
  }

  @Test(arguments: ["(", "-", "sum(", "abs(-", "1 + (", "x[1m:", "{"])
  func `endless nesting ends with an error`(opening: String) {
    #expect(throws: SyntaxError.self) { try Expression(parsing: String(repeating: opening, count: 100_000)) }
  }

  @Test func `a chain of operations may be long, but not endless`() throws {
    let chain = { (count: Int) in Array(repeating: "x", count: count).joined(separator: " or ") }
    #expect(try Expression(parsing: chain(400)).depth == 400)
    let error = #expect(throws: SyntaxError.self) { try Expression(parsing: chain(100_000)) }
    #expect(error?.message.contains("build on each other") == true)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `no text crashes the parser, and what is read is printed and read the same`(seed: UInt64) throws {
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    var readable = 0
    for _ in 0..<4_000 {
      let text = Nonsense.text(&generator)
      guard let expression = try? Expression(parsing: text) else { continue }
      readable += 1
      let printed = expression.description
      #expect(try Expression(parsing: printed).description == printed, "\(text)")
      #expect(try Expression(parsing: expression.pretty(width: 20)).description == printed, "\(text)")
    }
    #expect(readable > 100)
  }
}

/// Texts of the language's words, and damaged expressions.
enum Nonsense {
  private static let words = [
    "x", "rate", "sum", "by", "without", "(", ")", "[5m]", "[1h:1m]", "{", "}", "a=\"b\"", "=~", "\"(\"", ",",
    "+", "-", "*", "^", "==",
    "bool", "on", "ignoring", "group_left", "and", "or", "offset", "5m", "@", "start()", "1", "0x", ".5",
    "1e", "NaN", "\u{1F600}", "\\",
    "'", "`", "#", "\n", "topk", "quantile_over_time", "histogram_quantile", "absent", "label_replace", "!",
    "::", "_", "[", "]", ":",
  ]
  private static let good = [
    "sum by (job) (rate(x_total{a=~\"b.*\"}[5m] offset 1h)) / on (job) group_left (c) y > bool 0.5",
    "histogram_quantile(0.9, sum by (le) (rate(x_bucket[5m])))",
    "max_over_time(deriv(x[5m])[1h:30s] @ end())",
    "label_replace(x, \"a\", \"$1\", \"b\", \"(.*)\") or vector(1) unless ignoring (a) absent(y)",
    "-x ^ 2 % 3 + scalar(y) atan2 z",
  ]

  static func text(_ generator: inout SeededGenerator) -> String {
    if generator.unit() < 0.3 {
      return (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }
      .joined(separator: generator.unit() < 0.5 ? " " : "")
    }
    var scalars = Array((good.randomElement(using: &generator) ?? "").unicodeScalars)
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let place = Int.random(in: 0..<scalars.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: scalars.remove(at: place)
      case 1:
        scalars.insert(contentsOf: (words.randomElement(using: &generator) ?? "").unicodeScalars, at: place)
      default: scalars.swapAt(place, Int.random(in: 0..<scalars.count, using: &generator))
      }
      if scalars.isEmpty { break }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
