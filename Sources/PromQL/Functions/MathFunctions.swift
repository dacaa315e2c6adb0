import Glibc

/// What becomes of single values.
let mathFunctions: [Function] = [
  .value("abs") { $0.magnitude },
  .value("ceil") { $0.rounded(.up) },
  .value("floor") { $0.rounded(.down) },
  .value("sqrt") { $0.squareRoot() },
  .value("exp") { exp($0) },
  .value("ln") { log($0) },
  .value("log2") { log2($0) },
  .value("log10") { log10($0) },
  .value("sgn") { $0 < 0 ? -1 : $0 > 0 ? 1 : $0 },
  Function(
    name: "round", arguments: [.vector, .scalar], counts: 1...2, result: .vector,
    body: .overValue { value, numbers in
      // The inverse loses less: 0.1 is no binary fraction, 10 is whole.
      let inverse = 1 / (numbers.first ?? 1)
      return (value * inverse + 0.5).rounded(.down) / inverse
    }),
  .whole("clamp", [.vector, .scalar, .scalar], 3...3) { (call, moment, run) throws(EvaluationError) in
    let least = try call.arguments[1].scalar(moment, run)
    let most = try call.arguments[2].scalar(moment, run)
    return try Clamp.clamp(call, moment, run, least, most)
  },
  .whole("clamp_min", [.vector, .scalar], 2...2) { (call, moment, run) throws(EvaluationError) in
    try Clamp.clamp(call, moment, run, try call.arguments[1].scalar(moment, run), .infinity)
  },
  .whole("clamp_max", [.vector, .scalar], 2...2) { (call, moment, run) throws(EvaluationError) in
    try Clamp.clamp(call, moment, run, -.infinity, try call.arguments[1].scalar(moment, run))
  },
]

enum Clamp {
  static func clamp(_ call: CallOperator, _ moment: Moment, _ run: Run, _ least: Double, _ most: Double)
    throws(EvaluationError) -> Value
  {
    let samples = try call.mapped(moment, run) { value in
      // Unlike Swift's, these give NaN where either side is.
      if value.isNaN || least.isNaN || most.isNaN { return .nan }
      return max(least, min(most, value))
    }
    return .vector(most < least ? [] : samples)
  }
}
