extension SampleData {
  /// What streams really hold at times: each line once, with good ones between.
  static var badLines: [UInt8] {
    var bytes: [UInt8] = []
    for (index, line) in hostile.enumerated() {
      bytes += good(index) + [0x0A] + line + [0x0A]
    }
    // The same line twice: the second is a duplicate.
    bytes += good(0) + [0x0A]
    // The writer died here.
    return bytes + #"{"time":"2026-11-17T12:59:59Z","type":"request","agent_na"#.utf8
  }

  private static func good(_ index: Int) -> [UInt8] {
    var line = LineWriter(time: 1_794_916_800_000_000 + Int64(index) * 1_000_000, type: "request")
    line.add("service", "production-support")
    line.add("agent_name", "Refunds")
    line.add("model_name", "gpt-4o-mini")
    line.add("user_id", "alice@example.com")
    line.add("request_id", "good-\(index + 1)")
    line.add("event_id", "good-\(index + 1)")
    line.add("status", "success")
    line.add("duration_seconds", microseconds: 400_000)
    line.add("input_tokens", 100)
    line.add("output_tokens", 10)
    return line.finished()
  }

  /// A line around one fact, with a time and type that are right.
  private static func with(_ fact: String) -> [UInt8] {
    Array(#"{"time":"2026-11-17T12:00:00Z","type":"request","agent_name":"Refunds",\#(fact)}"#.utf8)
  }

  private static func named(_ name: [UInt8]) -> [UInt8] {
    Array(#"{"time":"2026-11-17T12:00:00Z","type":"request","duration_seconds":1,"agent_name":""#.utf8) + name
      + Array("\"}".utf8)
  }

  private static var hostile: [[UInt8]] { broken + encodings + wrongValues + wrongTimes + names + large }

  /// No JSON, or not one object.
  private static var broken: [[UInt8]] {
    [
      #"{"time":"2026-11-17T12:00:00Z","type":"requ"#, "", "   ", "Traceback (most recent call last):",
      "[1,2,3]", "\"text\"", "42", "null", "{}", "{\"time\":\"2026-11-17T12:00:00Z\"", "}{",
      #"{'time':'2026-11-17T12:00:00Z','type':'request'}"#,
      #"{"time":"2026-11-17T12:00:00Z","type":"request",}"#,
      #"{"time":"2026-11-17T12:00:00Z","type":"request","duration_seconds":NaN}"#,
      #"{"time":"2026-11-17T12:00:00Z","type":"request"} {"type":"request"}"#,
      #"// {"time":"2026-11-17T12:00:00Z","type":"request"}"#,
    ].map { Array($0.utf8) }
  }

  /// Bytes that are no text.
  private static var encodings: [[UInt8]] {
    [
      [0, 0, 0, 0, 0, 0, 0, 0], named(Array("nul".utf8) + [0] + Array("byte".utf8)),
      named(Array("caf".utf8) + [0xE9]), named([0xC0, 0xAF]), named([0xED, 0xA0, 0x80]),
      named([0xF5, 0x80, 0x80, 0x80]),
      named([0xE4, 0xBD]), named(Array(#"\ud800"#.utf8)),
      [0xEF, 0xBB, 0xBF] + with(#""duration_seconds":1"#),
      with(#""duration_seconds":1"#) + [0x0D], [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00],
    ]
  }

  /// Objects whose values cannot be meant.
  private static var wrongValues: [[UInt8]] {
    [
      #""duration_seconds":"fast""#, #""duration_seconds":-1"#, #""duration_seconds":1e309"#,
      #""duration_seconds":[1]"#, #""input_tokens":-5"#, #""input_tokens":1.5"#, #""input_tokens":"12""#,
      #""input_tokens":18446744073709551616"#, #""output_tokens":99999999999999999999999999"#,
      #""input_tokens":9223372036854775807,"output_tokens":9223372036854775807"#, #""total_cost":-3.5"#,
      #""total_cost":"12,50""#, #""total_cost":1e300"#, #""status":17"#, #""status":"exploded""#,
      #""user_id":{"name":"alice"}"#, #""user_id":null"#, #""agent_name":["a","b"]"#, #""span_id":true"#,
      #""duration_seconds":1,"duration_seconds":2"#,
    ].map(with)
      + [
        #"{"time":"2026-11-17T12:00:00Z","type":"teleport","agent_name":"Refunds"}"#,
        #"{"time":"2026-11-17T12:00:00Z","type":7}"#,
        #"{"time":"2026-11-17T12:00:00Z","type":"feedback","agent_name":"Refunds","score":11}"#,
        #"{"time":"2026-11-17T12:00:00Z","type":"health","service":"billing","up":"yes"}"#,
        #"{"time":"2026-11-17T12:00:00Z","type":"memory","agent_name":"Refunds","memory_bytes":-1}"#,
      ].map { Array($0.utf8) }
  }

  /// Times that are none, or not now.
  private static var wrongTimes: [[UInt8]] {
    [
      "\"yesterday\"", "\"2026-13-45T99:99:99Z\"", "\"\"", "true", "null", "-1", "0", "1e400",
      "\"2126-11-17T12:00:00Z\"", "\"0001-01-01T00:00:00Z\"", "99999999999999999999",
    ].map { Array(#"{"time":\#($0),"type":"request","agent_name":"Refunds","duration_seconds":1}"#.utf8) }
      + [Array(#"{"type":"request","agent_name":"Refunds","duration_seconds":1}"#.utf8)]
  }

  /// Names that would take over a terminal, or a table.
  private static var names: [[UInt8]] {
    [
      #"\u001b[31mred\u001b[0m"#, #"\u001b]0;title\u0007"#, #"line\nbreak\ttab"#, #"\u202egnp.exe"#,
      #"zero\u200bwidth\ufeff"#, #"\u009b31mC1"#, #"\u0000nul"#, "作業🚀e\u{301}", "", "   ", "(none)",
      #"<script>alert(1)</script>"#, #"=HYPERLINK(\"http://example.com\")"#, "../../etc/passwd",
      "{{ label }}",
    ].map { named(Array($0.utf8)) } + [
      named([0x1B] + Array("[2J".utf8)), named([0xC2, 0x9B] + Array("2J".utf8)),
    ]
  }

  /// More of everything than anyone needs.
  private static var large: [[UInt8]] {
    let deep = 1_500
    return [
      named(Array(repeating: 0x61, count: 20_000)),
      with(#""extra":"# + String(repeating: "[", count: deep) + String(repeating: "]", count: deep)),
      Array(String(repeating: "{\"a\":", count: deep).utf8),
      with((0..<400).map { "\"field\($0)\":\($0)" }.joined(separator: ",")),
      with(#""duration_seconds":0."# + String(repeating: "3", count: 5_000)),
    ]
  }
}
