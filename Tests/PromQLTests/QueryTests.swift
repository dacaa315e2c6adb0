import TestSupport
import Testing

@testable import PromQL

struct QueryTests {
  private let series = [
    "requests_total{job=\"a\",status=\"ok\"} 0+60x30", "requests_total{job=\"a\",status=\"bad\"} 0+6x30",
    "requests_total{job=\"b\",status=\"ok\"} 0+30x10 0+30x20", "other_total{job=\"a\",status=\"ok\"} 0+1x30",
    "gauge{job=\"a\"} 1 2 3 NaN 5 6 _ 8 9 stale", "owner{job=\"a\",team=\"red\"} 1x30",
  ]

  @Test(arguments: [
    ("sum by (job) (rate(requests_total[5m]))", ["{job=\"a\"} 1.1", "{job=\"b\"} 0.5"]),
    (
      "requests_total{status=\"bad\"} / ignoring(status) sum without (status) (requests_total)",
      ["{job=\"a\"} 0.09090909090909091"]
    ),
    ("requests_total{job=\"b\"} * on(job) group_left(team) owner", []),
    (
      "requests_total{status=\"bad\"} * on(job) group_left(team) owner",
      ["{job=\"a\", status=\"bad\", team=\"red\"} 120"]
    ),
    ("topk(1, requests_total)", ["requests_total{job=\"a\", status=\"ok\"} 1200"]),
    ("count_values(\"v\", owner)", ["{v=\"1\"} 1"]), ("absent(nothing{a=\"b\"})", ["{a=\"b\"} 1"]),
    ("scalar(owner) + 1", ["2"]),
    ("gauge", []), ("last_over_time(gauge[15m])", ["gauge{job=\"a\"} 9"]), ("\"text\"", ["text"]),
    ("vector(1) == 2", []),
    (
      "label_replace(owner, \"first\", \"$1\", \"team\", \"(.).*\")",
      ["owner{first=\"r\", job=\"a\", team=\"red\"} 1"]
    ),
    ("owner[2m]", ["owner{job=\"a\", team=\"red\"} [\"1\", \"1\"]"]),
    ("max_over_time(sum(owner)[10m:1m])", ["{} 1"]),
  ])
  func `expressions give what Prometheus gives`(text: String, wanted: [String]) throws {
    #expect(try found(text, at: 20, try store(series)) == wanted)
  }

  @Test(arguments: [
    ("-{__name__=~\"requests_total|other_total\",job=\"a\",status=\"ok\"}", "same labelset"),
    ("rate({__name__=~\".*_total\",job=\"a\"}[5m])", "same labelset"),
    ("requests_total + on(job) owner", "many-to-one matching must be explicit"),
    ("owner + on(job) requests_total", "many-to-many matching not allowed"), ("topk(NaN, owner)", "NaN"),
    ("count_values(\"\", owner)", "invalid label name"),
    ("label_replace(owner, \"\", \"\", \"job\", \"\")", "invalid destination"),
    ("double_exponential_smoothing(owner[5m], 2, 0.1)", "smoothing factor"),
    ("sum_over_time(vector(1)[1y:1ms])", "moments to evaluate"), ("owner[5m]", ""),
  ])
  func `evaluations without an answer say why`(text: String, message: String) throws {
    let store = try store(series)
    var options = EngineOptions()
    options.mostSteps = 10_000
    do {
      _ = try found(text, at: 20, store, options)
      #expect(message.isEmpty)
    } catch {
      #expect("\(error)".contains(message), "\(error)")
    }
  }

  @Test func `names go at once, or at the end where that is wanted`() throws {
    let store = try store(series)
    var late = EngineOptions()
    late.delaysNameRemoval = true
    let text = "label_replace(rate(owner[5m]), \"was\", \"$1\", \"__name__\", \"(.*)\")"
    #expect(try found(text, at: 20, store) == ["{job=\"a\", team=\"red\"} 0"])
    #expect(try found(text, at: 20, store, late) == ["{job=\"a\", team=\"red\", was=\"owner\"} 0"])
  }

  @Test(arguments: [
    (
      "rate(owner[5m])",
      "PromQL info: metric might not be a counter, name does not end in _total/_sum/_count/_bucket: \"owner\" (1:6)"
    ),
    ("1 + quantile(2, owner)", "PromQL warning: quantile value should be between 0 and 1, got 2 (1:14)"),
    (
      "histogram_quantile(0.5, owner)",
      "PromQL warning: bucket label \"le\" is missing or has a malformed value of \"\" (1:25)"
    ),
  ])
  func `what a result does not show is told with its place`(text: String, note: String) throws {
    let query = try Query(parsing: text)
    _ = try query.instant(at: 600_000, in: try store(series))
    #expect(query.annotations.map(\.description) == [note])
  }

  @Test(arguments: [
    "sum by (job) (rate(requests_total[5m]))", "gauge", "gauge > 2", "requests_total @ end()", "time()",
    "max_over_time(gauge[10m:2m])",
    "timestamp(gauge)", "absent(gauge)", "topk(1, requests_total)",
  ])
  func `a range is what its moments are one by one`(text: String) throws {
    let store = try store(series)
    let query = try Query(parsing: text)
    let range = try query.range(from: 0, to: 1_500_000, step: 30_000, in: store)
    for place in 0...50 where !text.contains("@") {
      let time = Int64(place) * 30_000
      var samples: [LabelSet: Double] = [:]
      switch try query.instant(at: time, in: store) {
      case .scalar(let value): samples[.empty] = value
      case .vector(let vector): for sample in vector { samples[sample.labels] = sample.value }
      default: Issue.record("a range of \(text)")
      }
      for series in range {
        let value = series.times.firstIndex(of: time).map { series.values[$0] }
        #expect(
          value == samples[series.labels] || (value?.isNaN == true && samples[series.labels]?.isNaN == true))
      }
    }
    #expect(!range.isEmpty)
  }

  @Test(arguments: [UInt64(21), 22]) func `no expression that can be read crashes its evaluation`(
    seed: UInt64
  ) throws {
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let store = try store(
      series + [
        "x_total{a=\"b1\",job=\"j\"} 0+1x30", "x{b=\"q\"} 1x30", "y{job=\"j\",c=\"d\"} 2x30",
        "x_bucket{le=\"1\"} 0+1x30",
      ])
    var options = EngineOptions()
    options.mostSteps = 2_000
    var (answered, refused) = (0, 0)
    for _ in 0..<2_000 {
      guard let query = try? Query(parsing: Nonsense.text(&generator), options: options) else { continue }
      do throws(EvaluationError) {
        _ = try query.instant(at: 900_000, in: store)
        answered += 1
      } catch {
        refused += 1
      }
    }
    #expect(answered > 50)
  }

  @Test func `how far an expression looks back is known`() throws {
    func reach(_ text: String) throws -> Int64 {
      try Expression(parsing: text).reach(lookback: 300_000) / 60_000
    }
    #expect(try reach("x") == 5)
    #expect(try reach("rate(x[10m] offset 5m) + y offset 1h") == 65)
    #expect(try reach("max_over_time(rate(x[10m])[1h:1m] offset 2m)") == 72)
  }
}
