import Costs
import Events

extension MeterState {
  /// What spent or called far beyond its own past in a stretch, the newest first, below that the largest.
  func anomalies(at: Timestamp, in stretch: Stretch, _ controls: AnomalyControls) throws(StretchError)
    -> [Anomaly]
  {
    let span = try span(stretch, at: at)
    let seconds = span.isAll ? Int64.min..<Int64.max : span.seconds
    var found = requestAnomalies(controls)
    found += hourAnomalies(.agent, at: at, controls) + hourAnomalies(.user, at: at, controls)
    found += toolLoops(controls) + spawns(controls)
    return found.filter { $0.isWithin(seconds) }.sorted {
      ($1.time, $1.cost, $0.kind.rawValue, $0.agent, $0.user)
        < ($0.time, $0.cost, $1.kind.rawValue, $1.agent, $1.user)
    }
  }

  // MARK: - Spend

  private func requestAnomalies(_ controls: AnomalyControls) -> [Anomaly] {
    ledger.evidence.pasts.indices.flatMap { index -> [Anomaly] in
      let agent = NameID(index)
      return ledger.evidence.pasts[index].anomalies(controls).map { request, past in
        let entry = recent.find(agent, second: request.second, picodollars: request.picodollars)
        return Anomaly(
          kind: .request, agent: ledger.name(.agent, agent), user: ledger.name(.user, request.user), tool: "",
          trace: entry?.trace.string ?? "", time: Timestamp(seconds: request.second), value: request.dollars,
          cost: Money(picodollars: Int128(request.picodollars)), typical: past.typical, spread: past.spread)
      }
    }
  }

  /// Hours in which a name spent far more than in its other hours.
  private func hourAnomalies(_ dimension: Dimension, at: Timestamp, _ controls: AnomalyControls) -> [Anomaly]
  {
    let place = dimension.place
    let last = floorDivide(at.seconds, 3600)
    var found: [Anomaly] = []
    ledger.lines[place].forEach(from: 4) { index, line in
      let hours = line.pointee.spendByHour(last - 8 * 24..<last + 1)
      for (hour, cost, past) in Self.beyond(hours, controls) {
        let name = ledger.tables[place].names[index]
        found.append(
          Anomaly(
            kind: dimension == .agent ? .agent : .user, agent: dimension == .agent ? name : "",
            user: dimension == .user ? name : "", tool: "", trace: "",
            time: Timestamp(seconds: hour * 3600), value: cost.dollars, cost: cost, typical: past.typical,
            spread: past.spread))
      }
    }
    return found
  }

  /// Hours far beyond those before; such an hour is not learned, for a day at most.
  private static func beyond(_ hours: [(hour: Int64, cost: Money)], _ controls: AnomalyControls)
    -> [(hour: Int64, cost: Money, past: LogStats)]
  {
    var found: [(hour: Int64, cost: Money, past: LogStats)] = []
    var past = LogStats()
    var frozen = LogStats()
    for (hour, cost) in hours {
      if past.count >= controls.fewestHours,
        controls.isBeyond(cost.dollars, past, least: controls.leastDollarsAnHour)
      {
        found.append((hour, cost, past))
        frozen.add(cost.dollars)
        if frozen.count >= 24 { (past, frozen) = (frozen, LogStats()) }
      } else {
        past.add(cost.dollars)
        frozen = LogStats()
      }
    }
    return found
  }

  // MARK: - Loops

  private func toolLoops(_ controls: AnomalyControls) -> [Anomaly] {
    recent.loops.toolLoops.compactMap { loop in
      let past = recent.toolRepeats(of: loop.agent, except: loop.key)
      guard controls.isRepeating(loop.calls, past) else { return nil }
      let isKnown = past.count >= 10
      return Anomaly(
        kind: .toolLoop, agent: ledger.name(.agent, loop.agent), user: "", tool: ledger.name(.tool, loop.tool),
        trace: loop.trace.string, time: Timestamp(seconds: loop.second), value: Double(loop.calls),
        cost: Money(picodollars: loop.picodollars), typical: isKnown ? past.typical : nil,
        spread: isKnown ? past.spread : nil)
    }
  }

  private func spawns(_ controls: AnomalyControls) -> [Anomaly] {
    var pasts: [NameID: LogStats] = [:]
    for (key, spawn) in recent.loops.spawns { pasts[key.agent, default: LogStats()].add(Double(spawn.runs)) }
    return recent.loops.spawns.compactMap { key, spawn in
      var past = pasts[key.agent] ?? LogStats()
      if let place = LogStats.place(Double(spawn.runs)) { past.add(place: place, times: -1) }
      guard controls.isRepeating(spawn.runs, past) else { return nil }
      let isKnown = past.count >= 10
      return Anomaly(
        kind: spawn.own * 2 > spawn.runs ? .agentLoop : .spawnStorm, agent: ledger.name(.agent, key.agent),
        user: "", tool: "", trace: spawn.trace.string, time: Timestamp(seconds: spawn.second),
        value: Double(spawn.runs), cost: Money(picodollars: spawn.picodollars),
        typical: isKnown ? past.typical : nil, spread: isKnown ? past.spread : nil)
    }
  }
}

extension Anomaly {
  /// Whether it happened in a stretch of seconds; of an hour, whether any of it did.
  fileprivate func isWithin(_ seconds: Range<Int64>) -> Bool {
    let last = kind == .agent || kind == .user ? time.seconds + 3599 : time.seconds
    return last >= seconds.lowerBound && time.seconds < seconds.upperBound
  }
}

extension AnomalyControls {
  /// Whether so many calls or runs are a loop: many, and many more than usual where what is usual is known.
  fileprivate func isRepeating(_ count: Int, _ past: LogStats) -> Bool {
    guard past.count >= 10 else { return count >= fewestRepeats }
    return count >= LoopLog.fewest && isBeyond(Double(count), past, least: Double(LoopLog.fewest))
  }
}

extension Timeline {
  /// What was spent in each of some hours since 1970, in which anything was, in order.
  fileprivate func spendByHour(_ hours: Range<Int64>) -> [(hour: Int64, cost: Money)] {
    var found: [(hour: Int64, cost: Money)] = []
    for cell in cells(in: hours.lowerBound * 3600..<hours.upperBound * 3600) {
      let cost = Totals(cell.sum).cost.total
      let hour = floorDivide(cell.start, 3600)
      guard cost > .zero else { continue }
      if found.last?.hour == hour { found[found.count - 1].cost += cost } else { found.append((hour, cost)) }
    }
    return found
  }
}
