/// What makes one type of another, and tells moments.
let conversionFunctions: [Function] = [
  .whole("scalar", [.vector], 1...1, .scalar) { (call, moment, run) throws(EvaluationError) in
    let samples = try call.arguments[0].vector(moment, run)
    return .scalar(samples.count == 1 ? samples[0].value : .nan)
  },
  .whole("vector", [.scalar], 1...1) { (call, moment, run) throws(EvaluationError) in
    .vector([Sample(labels: .empty, value: try call.arguments[0].scalar(moment, run))])
  },
  .whole("timestamp", [.vector], 1...1) { (call, moment, run) throws(EvaluationError) in
    // A selector's samples have moments of their own; all else happens at the moment of evaluation.
    guard let selector = call.arguments[0] as? SelectorOperator else {
      return .vector(try call.mapped(moment, run) { _ in Double(moment.time) / 1000 })
    }
    var samples = selector.timestamps(moment, run)
    try call.names.remove(from: &samples, run)
    return .vector(samples)
  },
]
