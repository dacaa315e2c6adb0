import Events

extension RunWriter {
  /// Calls the run's model, with retries; false where that fails for good, and the run with it.
  mutating func callModel(_ run: inout Run, answer: Double, caching: Bool) -> Bool {
    let model = Fleet.models[run.model]
    for attempt in 0..<3 {
      guard let failure = failure(of: model, at: run.at) else {
        answerCall(&run, model, answer: answer, caching: caching)
        return true
      }
      failCall(&run, model, failure)
      guard failure.retries, attempt < 2, random.chance(0.9) else {
        run.outcome = failure.outcome
        return false
      }
      run.at += pause(0.15, 0.6) << Int64(attempt)
    }
    return false
  }

  private struct Failure {
    var outcome: Outcome
    var seconds: Double
    var retries: Bool
  }

  private mutating func failure(of model: Model, at time: Int64) -> Failure? {
    if let chance = troubles.modelFailure(model.name, at: time), random.chance(chance) {
      return Failure(outcome: .error("service_unavailable"), seconds: random.between(0.1, 1.2), retries: true)
    }
    let dice = random.unit()
    if dice < 0.0100 {
      return Failure(
        outcome: .error("rate_limit_exceeded"), seconds: random.between(0.05, 0.3), retries: true)
    }
    if dice < 0.0125 {
      let type = random.pick(["content_filter", "context_length_exceeded", "invalid_response"])
      return Failure(outcome: .error(type), seconds: random.between(0.2, 0.9), retries: false)
    }
    return dice < 0.0135 ? Failure(outcome: .timeout, seconds: 30, retries: false) : nil
  }

  private mutating func failCall(_ run: inout Run, _ model: Model, _ failure: Failure) {
    let start = run.at
    run.at += Int64(failure.seconds * 1_000_000)
    if full { writeCall(run, model, start: start, outcome: failure.outcome, firstToken: nil, usage: Usage()) }
  }

  private mutating func answerCall(_ run: inout Run, _ model: Model, answer: Double, caching: Bool) {
    let start = run.at
    var usage = prompt(run, model, caching: caching)
    usage.output = max(1, Int(random.logNormal(median: answer, spread: 0.5)))
    if model.reasons {
      usage.reasoning = Int(random.logNormal(median: 260, spread: 0.6))
      usage.output += usage.reasoning
    }
    usage.picodollars =
      usage.input * model.price.input + usage.read * model.price.read + usage.write * model.price.write
      + usage.output * model.price.output
    // Busy hours are a little slower, and one call in a hundred much.
    var slow =
      (0.9 + 0.1 * (options.rhythm ? Rhythm.factor(at: start) : 1))
      * troubles.slowness(model.name, team: run.team, at: start)
    if random.chance(0.01) { slow *= random.between(2.5, 7) }
    let prompt = Double(usage.input + usage.read / 10)
    let first = random.logNormal(median: model.firstToken, spread: 0.35) + prompt * 0.000_004
    let rest = Double(usage.output) * random.logNormal(median: model.perToken, spread: 0.25)
    let firstToken = Int64(first * slow * 1_000_000)
    run.at += min(120_000_000, firstToken + Int64(rest * slow * 1_000_000))
    run.context += usage.output
    run.usage += usage
    if full { writeCall(run, model, start: start, outcome: .success, firstToken: firstToken, usage: usage) }
  }

  /// The prompt's tokens: its common beginning may come from the provider's cache, or be written to it.
  private mutating func prompt(_ run: Run, _ model: Model, caching: Bool) -> Usage {
    var usage = Usage()
    let beginning = run.agent.instructions + run.context
    usage.input = beginning + Int(run.question)
    guard caching, model.caches, beginning >= 1_024 else { return usage }
    let cached = beginning / 128 * 128
    if random.chance(0.72) {
      usage.read = cached
    } else if model.cacheWrites {
      usage.write = cached
    } else {
      return usage
    }
    usage.input -= cached
    return usage
  }
}

/// The incidents by absolute time, in microseconds.
struct Troubles: Sendable {
  private let ranges: [(kind: Incident.Kind, range: Range<Int64>)]

  init(options: SimulationOptions) {
    let start = options.start.nanoseconds / 1_000
    ranges = options.incidents.map { incident in
      let begin = start + max(-1_000_000_000, min(1_000_000_000, incident.offset)) * 1_000_000
      return (incident.kind, begin..<begin + max(0, min(1_000_000_000, incident.duration)) * 1_000_000)
    }
  }

  func isActive(_ kind: Incident.Kind, at time: Int64) -> Bool {
    ranges.contains { $0.kind == kind && $0.range.contains(time) }
  }

  /// When each incident of a kind begins.
  func beginnings(of kind: Incident.Kind) -> [Int64] {
    ranges.filter { $0.kind == kind }.map(\.range.lowerBound)
  }

  func isDown(_ service: String, at time: Int64) -> Bool {
    service == Fleet.services[1] && isActive(.outage, at: time)
  }

  func slowness(_ model: String, team: String?, at time: Int64) -> Double {
    if model == "gpt-4o", team == Fleet.named[1].name, isActive(.team, at: time) { return 4 }
    return model == "gpt-4-turbo" && isActive(.latency, at: time) ? 4 : 1
  }

  func toolFailure(_ tool: String, at time: Int64) -> Double? {
    tool == "lookup_order" && isActive(.errors, at: time) ? 0.45 : nil
  }

  func modelFailure(_ model: String, at time: Int64) -> Double? {
    model == "gpt-4o" && isActive(.errors, at: time) ? 0.7 : nil
  }
}
