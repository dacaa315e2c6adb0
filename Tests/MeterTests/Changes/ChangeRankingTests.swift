import TestSupport
import Testing

@testable import Meter

@Suite struct ChangeRankingTests {
  private func key(_ agent: NameID, _ model: NameID) -> ChangeKey { ChangeKey(agent: agent, .model, model) }

  private func amounts(_ count: Double, _ each: Double) -> ChangeAmounts {
    ChangeAmounts(count: count, sum: count * each)
  }

  /// Costs of two agents with two models each, as they were, and with one of the four changed.
  private func ranked(_ change: (NameID, NameID) -> Double) -> [ChangeKey] {
    var facet = ChangeFacet()
    let effects = ChangeEffects(measure: .cost, before: ChangeAmounts(), now: ChangeAmounts())
    var total = 0.0
    for agent in NameID(10)...11 {
      for model in NameID(20)...21 {
        let before = amounts(400, 1)
        let now = amounts(400, change(agent, model))
        let leaf = effects.leaf(
          key(agent, model), groups: [ChangeKey(.agent, agent), ChangeKey(.model, model)], before, now)
        total += leaf.effect
        facet.leaves.append(leaf)
      }
    }
    var ranking = ChangeRanking(total: total, isSteady: false) { ChangeEffects.certainty(.cost, $0, $1) }
    ranking.add(facet)
    return ranking.ranked(limit: 10).map(\.key)
  }

  @Test func `of what explains the same, the most specific comes first`() {
    #expect(ranked { $0 == 10 && $1 == 20 ? 3 : 1 } == [key(10, 20)])
  }

  @Test func `what changed as a whole comes before its parts`() {
    #expect(ranked { agent, _ in agent == 10 ? 3 : 1 }.first == ChangeKey(.agent, 10))
    #expect(ranked { _, model in model == 20 ? 3 : 1 }.first == ChangeKey(.model, 20))
  }

  @Test func `nothing is found where nothing changed`() { #expect(ranked { _, _ in 1 }.isEmpty) }

  @Test func `evenness is 1 for parts that changed alike, and little where one did`() {
    func leaf(_ effect: Double, base: Double) -> ChangeLeaf {
      var leaf = ChangeLeaf(
        key: key(10, 20), groups: [], before: ChangeAmounts(), now: ChangeAmounts())
      leaf.effect = effect
      leaf.base = base
      return leaf
    }
    #expect(ChangeRanking.evenness([leaf(2, base: 1), leaf(20, base: 10)]) == 1)
    #expect(ChangeRanking.evenness([leaf(10, base: 1), leaf(0, base: 99)]) < 0.02)
  }

  /// What names add is the fleet's change, but for the few requests that stand in for a name's own mean.
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64]) func `effects of all names add up to the fleet's change`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    for measure in [ChangeMeasure.latency, .errors] {
      let names: [(ChangeAmounts, ChangeAmounts)] = (0..<20).map { _ in
        func some() -> ChangeAmounts {
          let count = Double(Int.random(in: 0...500, using: &random))
          return ChangeAmounts(count: count, sum: count * Double.random(in: 0...1, using: &random))
        }
        return (some(), some())
      }
      let all = names.reduce((ChangeAmounts(), ChangeAmounts())) { ($0.0 + $1.0, $0.1 + $1.1) }
      let effects = ChangeEffects(measure: measure, before: all.0, now: all.1)
      let sum = names.enumerated().reduce(0.0) {
        $0 + effects.leaf(ChangeKey(.agent, NameID($1.offset)), groups: [], $1.element.0, $1.element.1).effect
      }
      let change = all.1.sum - all.1.count * (all.0.sum / all.0.count)
      #expect(abs(sum - change) < 0.005 * all.1.sum, "seed \(seed), \(measure)")
    }
  }

  @Test func `durations replaced by former ones leave the rest as it is`() {
    func counts(_ milliseconds: [Int64]) -> DurationCounts {
      var sketch = Sketch()
      for each in milliseconds { sketch.add(each * 1_000_000) }
      var counts = DurationCounts()
      counts.add(sketch)
      return counts
    }
    let part = counts(Array(repeating: 4000, count: 10))
    var whole = counts(Array(repeating: 100, count: 90))
    whole.add(Sketch(of: Array(repeating: 4000, count: 10)))
    #expect(abs((whole.quantile(0.95) ?? 0) - 4) < 0.04)
    let without = whole.replacing(part, by: counts([110, 110]))
    #expect((without.quantile(0.95) ?? 9) < 0.12)
    #expect(abs((without.quantile(0.5) ?? 0) - 0.1) < 0.002)
  }
}

extension Sketch {
  fileprivate init(of milliseconds: [Int64]) {
    self.init()
    for each in milliseconds { add(each * 1_000_000) }
  }
}
