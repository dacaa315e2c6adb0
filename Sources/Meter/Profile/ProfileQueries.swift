import Events

extension Meter {
  /// An agent's profile over a window.
  /// - Parameters:
  ///   - parts: how many parts the window's course has at most.
  ///   - sessions: how many sessions are listed at most.
  public func profile(_ agent: String, at: Timestamp, window: Window, parts: Int, sessions: Int = 50)
    -> AgentProfile
  {
    read { $0.profile(agent, at: at, window: window, parts: parts, sessions: sessions) }
  }
}

extension MeterState {
  func profile(_ name: String, at: Timestamp, window: Window, parts count: Int, sessions: Int) -> AgentProfile
  {
    var profile = AgentProfile(name: name, at: at, window: window)
    guard let agent = ledger.tables[Dimension.agent.place].find(name) else { return profile }
    let span = BucketSpan(window, at: at)
    let parts = parts(of: span, count)
    if let line = ledger.line(.agent, agent) {
      let set = LineSet(lines: [line])
      profile.latency = Measure.allCases.map { set.sketch($0, span).quantiles }
      addCourse(to: &profile, line, span, parts, at: at)
      addThroughput(to: &profile, line, span, at: at)
    }
    profile.memory = memory(of: agent, span, parts)
    profile.results = sizes(signals.sum(.result, of: agent, span))
    profile.toolResults = sizes(signals.sum(.toolResult, of: agent, span))
    let found = signals.sessions.sessions(of: agent, in: span.isAll ? .min..<(.max) : span.seconds)
    profile.sessionCount = found.sessions.count
    profile.sessionsAreAll = found.areAll
    profile.sessions = found.sessions.prefix(sessions).map {
      SessionUse(
        name: $0.name, last: Timestamp(nanoseconds: $0.last), runs: $0.runs, errors: $0.errors)
    }
    return profile
  }

  /// How long runs took over time, against what was usual before. Where the window is too long for durations, or has
  /// nothing before it, its last hour stands against the day before that.
  private func addCourse(
    to profile: inout AgentProfile, _ line: Timeline, _ span: BucketSpan, _ parts: [BucketSpan], at: Timestamp
  ) {
    let keeps = span.hasDurations && !span.isAll
    let tested = keeps ? span : BucketSpan(.h1, at: at)
    profile.baseline = Baseline(line.durations(.requests, dayBefore(tested)))
    guard span.hasDurations || span.isAll else { return }
    let set = LineSet(lines: [line])
    for part in parts {
      let runs = set.sketch(.requests, part)
      var classes = AgentProfile.heatBounds.map { runs.count(upTo: $0) } + [runs.count]
      for index in classes.indices.dropFirst().reversed() { classes[index] -= classes[index - 1] }
      profile.heat.append(classes)
      guard let bound = profile.baseline?.bound else { continue }
      profile.anomalies.append(
        part.end <= tested.start ? 0 : runs.count - runs.count(upTo: bound))
    }
  }

  private func addThroughput(
    to profile: inout AgentProfile, _ line: Timeline, _ span: BucketSpan, at: Timestamp
  ) {
    profile.runsInMinute = line.totals(BucketSpan(width: 5, count: 12, at: at)).requests
    guard span.width <= 60 else { return }
    var most = 0
    let minutes = floorDivide(span.seconds.lowerBound, 60)..<floorDivide(span.seconds.upperBound - 1, 60) + 1
    for minute in minutes {
      most = max(most, line.totals(BucketSpan(width: 60, epochs: minute..<minute + 1)).requests)
    }
    profile.mostRunsInMinute = max(most, profile.runsInMinute)
  }

  private func memory(of agent: NameID, _ span: BucketSpan, _ parts: [BucketSpan]) -> MemoryProfile? {
    let readings = signals.sum(.memory, of: agent, span)
    let peaks = signals.sum(.memoryPeak, of: agent, span)
    let deltas = signals.sum(.memoryDelta, of: agent, span)
    guard readings.count + peaks.count + deltas.count > 0 else { return nil }
    var memory = MemoryProfile()
    memory.samples = max(readings.count, peaks.count, deltas.count)
    if readings.count > 0 {
      memory.now = readings.newest
      memory.time = Timestamp(nanoseconds: readings.time)
    }
    memory.peak = [readings, peaks].filter { $0.count > 0 }.map(\.highest).max()
    memory.meanDelta = deltas.mean
    memory.mostDelta = deltas.count > 0 ? deltas.highest : nil
    memory.chart = parts.map { part in
      let sum = signals.sum(readings.count > 0 ? .memory : .memoryPeak, of: agent, part)
      return sum.count > 0 ? sum.highest : nil
    }
    memory.baseline = span.isAll ? nil : Baseline(signals.sum(.memory, of: agent, dayBefore(span)))
    return memory
  }

  private func sizes(_ sum: SignalSum) -> SizeFigures? {
    sum.mean.map { SizeFigures(count: sum.count, mean: $0, largest: sum.highest) }
  }

  /// The day before a span: what stands there is usual.
  private func dayBefore(_ span: BucketSpan) -> BucketSpan {
    let width = max(60, span.width)
    let end = floorDivide(span.seconds.lowerBound, width)
    return BucketSpan(width: width, epochs: end - 86_400 / width..<end)
  }

  /// A span in at most `count` parts of whole buckets, the oldest first, from where the meter has seen anything.
  private func parts(of span: BucketSpan, _ count: Int) -> [BucketSpan] {
    var first = span.epochs.lowerBound
    if span.isAll, let oldest {
      first = max(first, floorDivide(floorDivide(oldest, 1_000_000_000), span.width))
    }
    let epochs = min(first, span.epochs.upperBound - 1)..<span.epochs.upperBound
    let parts = max(1, min(count, epochs.count))
    return (0..<parts).map { part in
      BucketSpan(
        width: span.width,
        epochs: epochs.lowerBound + Int64(epochs.count * part / parts)..<epochs.lowerBound
          + Int64(epochs.count * (part + 1) / parts))
    }
  }
}
