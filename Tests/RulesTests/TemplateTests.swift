import PromQL
import TestSupport
import Testing

@testable import Rules

struct TemplateTests {
  private func expand(_ text: String, value: Double = 1234.5678) throws -> String {
    var context = Template.Context(labels: LabelSet(["job": "api", "instance": "a.b.c:9090"]), value: value)
    context.externalLabels = ["site": "north"]
    context.externalURL = "http://host/prefix"
    context.now = 86_400
    context.query = { text in
      if text == "bad" { throw EvaluationError(description: "no such thing") }
      guard text == "up" else { return [] }
      return ["b", "a"].map {
        Sample(labels: LabelSet(["__name__": "up", "x": $0]), value: $0 == "a" ? 1 : 2)
      }
    }
    return try Template(text, alert: "T").expand(context)
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("{{ $labels.job }}", "api"), ("{{ .Labels.job }}", "api"),
    ("{{ $labels.none }}", ""), ("{{ $value }}", "1234.5678"),
    ("{{$externalLabels.site}} {{ externalURL }} {{ pathPrefix }}", "north http://host/prefix /prefix"),
    ("{{ $value | humanize }}", "1.235k"),
    ("{{ humanize1024 1048576.0 }}", "1Mi"), ("{{ humanizeDuration 90061.0 }}", "1d 1h 1m 1s"),
    ("{{ humanizeDuration 0.0001 }}", "100us"), ("{{ humanizePercentage 0.1234567 }}", "12.35%"),
    ("{{ humanizeTimestamp 1e9 }}", "2001-09-09 01:46:40 +0000 UTC"), ("{{ humanize \"1e3\" }}", "1k"),
    ("{{ humanize 0.00123 }}", "1.23m"),
    ("{{ printf \"%.2f|%5d|%-4s|%q|%v\" $value 3 \"ab\" \"c\" true }}", "1234.57|    3|ab  |\"c\"|true"),
    ("{{ if gt $value 1000.0 }}high{{ else }}low{{ end }}", "high"),
    ("{{ if eq $labels.job \"x\" \"api\" }}y{{ end }}", "y"),
    ("{{ if and true (not false) }}y{{ end }}", "y"),
    ("{{ if or \"\" 0 }}y{{ else if $labels.job }}z{{ end }}", "z"),
    ("{{ range query \"up\" }}{{ .Labels.x }}={{ .Value }};{{ end }}", "b=2;a=1;"),
    ("{{ range query \"none\" }}x{{ else }}nobody{{ end }}", "nobody"),
    ("{{ range $i, $s := query \"up\" | sortByLabel \"x\" }}{{ $i }}{{ $s.Labels.x }}{{ end }}", "0a1b"),
    ("{{ with query \"up\" }}{{ . | first | value }}{{ end }}", "2"),
    ("{{ query \"up\" | first | label \"x\" }}", "b"),
    ("{{ $x := 1 }}{{ $x = 2 }}{{ $x }}", "2"),
    ("{{ $x := 1 }}{{ if true }}{{ $x := 2 }}{{ $x }}{{ end }}{{ $x }}", "21"),
    ("a {{- /* no */ -}} b", "ab"), ("a  {{- 1 -}}  b", "a1b"), ("{{`a{{b}}`}}", "a{{b}}"),
    ("{{ toUpper \"abc\" | toLower | title }}", "Abc"),
    ("{{ reReplaceAll \"(.)b\" \"$1-\" \"abcb\" }}", "a-c-"), ("{{ match \"^a.*c$\" \"abc\" }}", "true"),
    ("{{ stripPort $labels.instance }} {{ stripDomain $labels.instance }}", "a.b.c a:9090"),
    ("{{ stripDomain \"10.0.0.1:80\" }}", "10.0.0.1:80"),
    ("{{ len $labels.job }}{{ index $labels \"job\" }}", "3api"), ("{{ print 1 2 \"a\" 3 }}", "1 2a3"),
    ("{{ parseDuration \"1h30m\" }}", "5400"), ("{{ now }}", "86400"),
    ("{{ (query \"up\" | first).Value }}", "2"), ("{{ printf \"%d\" 1.5 }}", "%!d(float64=1.5)"),
    ("{{ 1000000.0 }} {{ 1e-5 }}", "1e+06 1e-05"), ("{{ \"a\\tb\\u00e9\" }}", "a\tb\u{E9}"),
    ("{{ urlQueryEscape \"a b&c\" }}", "a+b%26c"),
  ])
  func `templates say what Go's say`(text: String, wanted: String) throws {
    #expect(try expand(text) == wanted)
  }

  @Test(arguments: [
    (
      "{{ query \"none\" | first }}",
      "template: __alert_T:1:130: executing \"__alert_T\" at <first>: error calling first: first() called on vector with no elements"
    ),
    (
      "{{ humanize \"x\" }}",
      "template: __alert_T:1:115: executing \"__alert_T\" at <humanize \"x\">: error calling humanize: strconv.ParseFloat: parsing \"x\": invalid syntax"
    ),
    ("{{ $labels.job.x }}", "at <$labels.job.x>: can't evaluate field x in type string"),
    ("{{ query \"bad\" }}", "error calling query: no such thing"),
    ("{{ reReplaceAll \"(\" \"\" \"\" }}", "error parsing regexp"),
    ("{{ index $labels 1 }}", "can't index item"),
    ("{{ range 1.5 }}x{{ end }}", "range can't iterate over 1.5"),
    ("{{ lt 1 2.0 }}", "incompatible types for comparison"),
  ])
  func `what cannot be made out says so, as Prometheus says it`(text: String, message: String) throws {
    let found = try expand(text)
    #expect(
      found.hasPrefix("<error expanding template: error executing template __alert_T: ")
        && found.contains(message), "\(found)")
  }

  @Test(arguments: [
    "{{", "{{ }}", "{{ if }}x{{ end }}", "{{ if true }}", "{{ end }}", "{{ nope }}", "{{ $nope }}",
    "{{ \"a }}", "{{ template \"x\" }}", "{{ | humanize }}", "{{ 1 | }}", "{{/* }}", "{{ (1 }}", "{{ else }}",
    "{{ 1x }}", "{{ $x = 1 }}",
  ])
  func `what is no template is refused`(text: String) {
    let error = #expect(throws: Template.ParseError.self) { try Template(text, alert: "T") }
    #expect(error?.description.hasPrefix("error parsing template __alert_T: template: __alert_T:1: ") == true)
  }

  @Test(arguments: [
    ("{{ $value }}", true), ("{{ .Value }}", true), ("{{ if gt $value 1.0 }}a{{ end }}", false),
    ("{{ if true }}{{ printf \"%v\" $value }}{{ end }}", true), ("{{ $labels.job }}", false),
  ])
  func `labels that change with the value are found`(text: String, namesValue: Bool) throws {
    #expect(try Template(text, alert: "T").namesValue == namesValue)
  }

  @Test func `templates without end are refused, and endless texts end`() throws {
    #expect(throws: Template.ParseError.self) {
      try Template(String(repeating: "{{ if true }}", count: 10_000), alert: "T")
    }
    #expect(throws: Template.ParseError.self) {
      try Template("{{ " + String(repeating: "(", count: 10_000), alert: "T")
    }
    let loop =
      String(repeating: "{{ range query \"up\" }}", count: 30) + "x"
      + String(repeating: "{{ end }}", count: 30)
    #expect(try expand(loop).contains("too long a text"))
  }

  @Test(arguments: [UInt64(3), 4]) func `no text crashes the templates`(seed: UInt64) {
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let words = [
      "{{", "}}", "{{-", "-}}", "if", "else", "end", "range", "with", "$x", ":=", "=", "|", "(", ")", ".",
      ".Labels", "$labels.job", "query", "\"up\"", "first", "humanize", "printf", "\"%d\"", "1", "1.5", ",",
      "`", "/*", "*/", "and", "index", " ", "text", "\u{E9}",
    ]
    var expanded = 0
    for _ in 0..<5_000 {
      let text =
        "{{ "
        + (0..<Int.random(in: 1...10, using: &generator)).map { _ in
          words.randomElement(using: &generator) ?? ""
        }.joined(separator: " ") + " }}"
      if (try? expand(text)) != nil { expanded += 1 }
    }
    #expect(expanded > 20)
  }
}
