import Glibc

/// What amounts in two stretches mean for the fleet's measure.
///
/// Rates and means are taken apart: what a name adds is the change of its own mean, by its weight now, and the
/// change of its weight, by how far it lay from the fleet's mean before. Together the names of a dimension add up to
/// the fleet's change, but for a handful of requests that stand in for what little was seen of a name before.
struct ChangeEffects {
  let measure: ChangeMeasure
  /// All that the names of a dimension did.
  let before: ChangeAmounts
  let now: ChangeAmounts

  /// A name's leaf.
  func leaf(_ key: ChangeKey, groups: [ChangeKey], _ before: ChangeAmounts, _ now: ChangeAmounts)
    -> ChangeLeaf
  {
    var leaf = ChangeLeaf(key: key, groups: groups, before: before, now: now)
    switch measure {
    case .requests, .cost:
      leaf.effect = now.sum - before.sum
      leaf.noise = Self.variance(before) + Self.variance(now)
      leaf.base = before.sum
      // Dearer or cheaper, and more or fewer.
      if measure == .cost, let mean = before.mean { leaf.mix = (now.count - before.count) * mean }
    case .errors, .latency: fill(&leaf)
    }
    leaf.certainty = Self.certainty(measure, before, now)
    // Where there is more or less of it rather than that it is otherwise, the numbers decide.
    if measure == .errors || measure == .latency, abs(leaf.mix) > abs(leaf.effect - leaf.mix) {
      leaf.certainty = moreOrLess(before.count, now.count, growth: growth)
    }
    return leaf
  }

  /// A leaf of calls of a model or a tool by an agent: the seconds that its runs spend in them, by run. What changes the
  /// number of the agent's runs is not theirs.
  /// - Parameters:
  ///   - runs: how many runs the agent had before and has now.
  ///   - numbersCompare: whether the fleet told of as many calls by run before as it does now, roughly.
  func calls(
    _ key: ChangeKey, groups: [ChangeKey], _ before: ChangeAmounts, _ now: ChangeAmounts,
    runs: (before: Double, now: Double), numbersCompare: Bool
  ) -> ChangeLeaf {
    var leaf = ChangeLeaf(key: key, groups: groups, before: before, now: now)
    guard runs.before > 0, runs.now > 0, numbersCompare || before.count > 0 else { return leaf }
    // Where calls began to be told of, their number says nothing: only how long each took.
    let growth = numbersCompare ? runs.now / runs.before : now.count / max(1, before.count)
    leaf.effect = now.sum - before.sum * growth
    leaf.base = before.sum * growth
    leaf.noise = Self.variance(now) + growth * growth * Self.variance(before)
    if let mean = before.mean { leaf.mix = (now.count - before.count * growth) * mean }
    let number = moreOrLess(before.count, now.count, growth: growth)
    let slower = Self.certainty(.latency, before, now)
    leaf.certainty = abs(leaf.mix) > abs(leaf.effect - leaf.mix) ? number : slower
    return leaf
  }

  private var growth: Double { before.count > 0 ? now.count / before.count : 0 }

  private func moreOrLess(_ before: Double, _ now: Double, growth: Double) -> Double {
    abs(now - before * growth) / sqrt(max(1, now + before * growth * growth))
  }

  private func fill(_ leaf: inout ChangeLeaf) {
    let fleet = before.mean ?? 0
    // A few requests say little of a name's own mean: the fleet's stands in for a handful.
    let known = (leaf.before.sum + fleet * 3) / (leaf.before.count + 3)
    let rate = leaf.now.sum - leaf.now.count * known
    leaf.mix = (leaf.now.count - leaf.before.count * growth) * (known - fleet)
    leaf.effect = rate + leaf.mix
    let mean = (leaf.before.sum + leaf.now.sum) / max(1, leaf.before.count + leaf.now.count)
    let single = measure == .errors ? max(0.002, mean * (1 - min(1, mean))) : mean * mean
    leaf.noise = single * (leaf.now.count + leaf.now.count * leaf.now.count / (leaf.before.count + 3))
    leaf.base = measure == .errors ? leaf.now.count : leaf.now.count * known
  }

  /// Of a sum of so many amounts of about one size.
  static func variance(_ amounts: ChangeAmounts) -> Double {
    amounts.count > 0 ? 2 * amounts.sum * amounts.sum / amounts.count : 0
  }

  /// How many standard deviations lie between two stretches.
  static func certainty(_ measure: ChangeMeasure, _ a: ChangeAmounts, _ b: ChangeAmounts) -> Double {
    switch measure {
    case .requests: return abs(b.count - a.count) / sqrt(max(1, a.count + b.count))
    case .cost: return abs(b.sum - a.sum) / sqrt(max(1e-12, variance(a) + variance(b)))
    case .errors:
      guard a.count > 0, b.count > 0 else { return 0 }
      let rate = max(0.5, a.sum + b.sum) / (a.count + b.count)
      return abs(b.sum / b.count - a.sum / a.count)
        / sqrt(max(1e-6, rate * (1 - min(0.999, rate))) * (1 / a.count + 1 / b.count))
    case .latency:
      // On a log scale: one call in a hundred that takes ten times as long says nothing.
      guard let x = a.spread, let y = b.spread else { return 0 }
      let freedom = a.count + b.count - 2
      let pooled = (x.variance * (a.count - 1) + y.variance * (b.count - 1)) / max(1, freedom)
      return abs(y.mean - x.mean) / sqrt(pooled * (1 / a.count + 1 / b.count))
    }
  }
}
