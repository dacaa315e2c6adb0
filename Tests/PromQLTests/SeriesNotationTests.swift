import Testing

@testable import PromQL

struct SeriesNotationTests {
  @Test(
    arguments: [
      ("up 1 2", "up", "1 2"), ("up{a=\"}\", b='x y'} 1+2x3", "up{a=\"}\", b=\"x y\"}", "1 3 5 7"),
      ("x 5-1x2 _ _x2 stale 0x2", "x", "5 4 3 _ _ _ stale 0 0 0"),
      ("{\"my.metric\", a=\"b\"} -1 +Inf NaN 1e3", "{__name__=\"my.metric\", a=\"b\"}", "-1 +Inf NaN 1000"),
      ("x {{schema:0 count:1}}x1", "x", "h h"), ("{} 0x100", "{}", nil),
      ("x 1.5e-3+1e-3x1", "x", "0.0015 0.0025"), ("x", "x", ""),
    ] as [(String, String, String?)])
  func `series are read`(text: String, name: String, points: String?) throws {
    let series = try SeriesNotation(parsing: text)
    #expect(series.labels.seriesName == name)
    guard let points else { return #expect(series.points.count == 101) }
    let found = series.points.map { point in
      switch point {
      case .value(let value): GoFormat.general(value)
      case .nothing: "_"
      case .stale: "stale"
      case .histogram: "h"
      }
    }
    #expect(found.joined(separator: " ") == points)
  }

  @Test(arguments: [
    ("", 1), ("up{", 4), ("up{a} 1", 5), ("up{a=b} 1", 5), ("up 1 x", 6), ("up 1+2", 4), ("up 1x-1", 4),
    ("up 1x9999999999", 4), ("up{a=\"b\"}x 1", 10),
  ])
  func `mistakes are told with their column`(text: String, column: Int) {
    let error = #expect(throws: SyntaxError.self) { try SeriesNotation(parsing: text) }
    #expect(error?.column == column, "\(text): \(String(describing: error))")
  }
}
