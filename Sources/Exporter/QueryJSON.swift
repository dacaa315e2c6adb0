import PromQL

/// What queries give, in the shape of Prometheus' HTTP API.
public enum QueryJSON {
  /// The value of an expression at a moment, in milliseconds since 1970.
  public static func text(_ value: QueryValue, at time: Int64) -> String {
    switch value {
    case .scalar(let number): wrap("scalar") { out in point(time, number, &out) }
    case .string(let text):
      wrap("string") { out in
        out.array { out in
          out.number(Double(time) / 1000)
          out.string(text)
        }
      }
    case .vector(let samples):
      wrap("vector") { out in
        out.array { out in
          for sample in samples {
            out.object { out in
              metric(sample.labels, &out)
              out.key("value")
              point(time, sample.value, &out)
            }
          }
        }
      }
    case .matrix(let series): text(series)
    }
  }

  /// The values of series over a range.
  public static func text(_ series: [SeriesPoints]) -> String {
    wrap("matrix") { out in
      out.array { out in
        for series in series {
          out.object { out in
            metric(series.labels, &out)
            out.array("values") { out in
              for (time, value) in zip(series.times, series.values) { point(time, value, &out) }
            }
          }
        }
      }
    }
  }

  private static func wrap(_ type: String, _ result: (inout JSONWriter) -> Void) -> String {
    var out = JSONWriter()
    out.object { out in
      out.field("status", "success")
      out.object("data") { out in
        out.field("resultType", type)
        out.key("result")
        result(&out)
      }
    }
    return out.text
  }

  private static func metric(_ labels: LabelSet, _ out: inout JSONWriter) {
    out.object("metric") { out in for (name, value) in labels.pairs { out.field(name, value) } }
  }

  private static func point(_ time: Int64, _ value: Double, _ out: inout JSONWriter) {
    out.array { out in
      out.number(Double(time) / 1000)
      out.string(number(value))
    }
  }

  private static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    return value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
  }
}
