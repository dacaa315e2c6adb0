import Glibc

/// Ranks names and pairs of names by how much of a change they explain. Pure: numbers in, order out.
///
/// A cause is good where its effect is a large share of the change (`share`), is more than what varies by itself
/// (`certainty`), and spreads over its parts as it would if it were itself the cause (`evenness`): a model that is slow for
/// one agent alone is a poor cause next to the pair. Of causes that explain about the same, the more specific wins.
struct ChangeRanking {
  struct Candidate {
    var key: ChangeKey
    var effect: Double
    var mix: Double
    var certainty: Double
    var before: ChangeAmounts
    var now: ChangeAmounts
    var evenness = 1.0
    var score = 0.0
    var partOf: Int?
  }

  private var candidates: [ChangeKey: Candidate] = [:]
  /// The parts of a name that stand out from the rest of it, and carry much of its change.
  private var outstanding: [ChangeKey: Set<ChangeKey>] = [:]
  /// The fleet's change.
  let total: Double
  /// Whether the whole changed no more than it varies by itself.
  let isSteady: Bool
  /// The certainty of a group of leaves, by its sums.
  let certainty: (ChangeAmounts, ChangeAmounts) -> Double

  init(
    total: Double, isSteady: Bool, certainty: @escaping (ChangeAmounts, ChangeAmounts) -> Double
  ) {
    self.total = total
    self.isSteady = isSteady
    self.certainty = certainty
  }

  /// Adds what one side shows. The sides that know a name's effect best come first.
  mutating func add(_ facet: ChangeFacet) {
    for leaf in facet.leaves where candidates[leaf.key] == nil && leaf.key.isNamed {
      candidates[leaf.key] = Candidate(
        key: leaf.key, effect: leaf.effect, mix: leaf.mix, certainty: leaf.certainty, before: leaf.before,
        now: leaf.now)
    }
    for (key, leaves) in groups(of: facet) {
      if candidates[key] == nil {
        guard facet.carriesGroups else { continue }
        candidates[key] = sum(leaves, key)
      }
      let evenness = min(candidates[key]?.evenness ?? 1, Self.evenness(leaves))
      candidates[key]?.evenness = evenness
      note(outstanding: leaves, of: key)
    }
  }

  /// Notes which parts of a name changed much more than its other parts of the same kind, and explain a good part of it.
  private mutating func note(outstanding leaves: [ChangeLeaf], of key: ChangeKey) {
    guard let whole = candidates[key], key.second == nil else { return }
    let kinds = Dictionary(grouping: leaves) { $0.key.parts.map(\.dimension) }
    for (_, leaves) in kinds {
      let effect = leaves.reduce(0) { $0 + $1.effect }
      let base = leaves.reduce(0) { $0 + $1.base }
      for leaf in leaves where leaf.key.second != nil && leaf.key.isNamed && leaf.certainty >= 4 {
        guard leaf.effect * whole.effect > 0, abs(leaf.effect) >= 0.35 * abs(whole.effect) else { continue }
        let rest = (effect: effect - leaf.effect, base: base - leaf.base)
        let own = abs(leaf.effect) / max(1e-12, leaf.base)
        guard rest.base <= 0 || abs(rest.effect) / rest.base < 0.4 * own else { continue }
        outstanding[key, default: []].insert(leaf.key)
      }
    }
  }

  private func groups(of facet: ChangeFacet) -> [ChangeKey: [ChangeLeaf]] {
    var groups: [ChangeKey: [ChangeLeaf]] = [:]
    for leaf in facet.leaves {
      for key in leaf.groups where key.isNamed { groups[key, default: []].append(leaf) }
    }
    return groups
  }

  private func sum(_ leaves: [ChangeLeaf], _ key: ChangeKey) -> Candidate {
    var sum = Candidate(
      key: key, effect: 0, mix: 0, certainty: 0, before: ChangeAmounts(), now: ChangeAmounts())
    for leaf in leaves {
      sum.effect += leaf.effect
      sum.mix += leaf.mix
      sum.before += leaf.before
      sum.now += leaf.now
    }
    sum.certainty = certainty(sum.before, sum.now)
    return sum
  }

  /// From 1, where the parts changed in proportion to what they are, to 0, where all of the change is in a part that is
  /// next to nothing of the whole. What a part varies by itself is not held against it.
  static func evenness(_ leaves: [ChangeLeaf]) -> Double {
    let effect = leaves.reduce(0) { $0 + $1.effect }
    let base = leaves.reduce(0) { $0 + $1.base }
    guard leaves.count > 1, base > 0, effect != 0 else { return 1 }
    var moved = 0.0
    for leaf in leaves {
      moved += max(0, abs(leaf.effect - effect * leaf.base / base) - sqrt(leaf.noise))
    }
    return max(0, 1 - moved / (2 * abs(effect)))
  }

  /// The candidates in order, at most `limit`.
  func ranked(limit: Int) -> [Candidate] {
    // Where the whole hardly changed, the greatest change that is certain is the measure of the others.
    let greatest = candidates.values.reduce(0) { max($0, abs($1.effect) * Self.trust($1.certainty)) }
    let scale = isSteady ? greatest : abs(total)
    guard scale > 0 else { return [] }
    var scores: [ChangeKey: Candidate] = [:]
    for candidate in candidates.values {
      scores[candidate.key] = candidate
      let share = (isSteady ? abs(candidate.effect) : candidate.effect * (total < 0 ? -1 : 1)) / scale
      // What goes the other way is worth knowing, but does not explain.
      scores[candidate.key]?.score =
        min(1, share < 0 ? -share * 0.3 : share) * candidate.evenness * Self.trust(candidate.certainty)
        * candidate.key.specificity
    }
    // A part that stands out is the cause wherever the whole would be.
    for (whole, parts) in outstanding {
      guard let score = scores[whole]?.score else { continue }
      for part in parts {
        let least = max(scores[part]?.score ?? 0, score * 1.01)
        scores[part]?.score = least
      }
    }
    let scored = scores.values.filter { $0.score > 0.02 && $0.certainty >= 2.5 }
    return Self.thinned(scored.sorted { Self.comes($0, before: $1) }, limit: limit)
  }

  private static func comes(_ a: Candidate, before b: Candidate) -> Bool {
    if a.score != b.score { return a.score > b.score }
    return a.key.order.lexicographicallyPrecedes(b.key.order)
  }

  /// Leaves out what adds nothing to a cause further up, and marks what is another side of one.
  private static func thinned(_ sorted: [Candidate], limit: Int) -> [Candidate] {
    var kept: [Candidate] = []
    for candidate in sorted where kept.count < limit {
      let nested = kept.indices.filter { kept[$0].key.isNested(with: candidate.key) }
      // What is left once the parts that stand above are taken away.
      let rest = nested.reduce(candidate.effect) { rest, at in
        kept[at].key.parts.count > candidate.key.parts.count ? rest - kept[at].effect : rest
      }
      let isMore = abs(rest) >= 0.3 * abs(candidate.effect)
      guard nested.isEmpty || isMore else { continue }
      var next = candidate
      next.partOf = nested.first
      kept.append(next)
    }
    return kept
  }

  /// How far a change is to be believed: half at 4.5 standard deviations, for there are many names to look at.
  static func trust(_ certainty: Double) -> Double {
    let square = certainty * certainty
    return square / (square + 20)
  }
}

extension ChangeKey {
  /// Of two causes that explain the same, the one that says more.
  fileprivate var specificity: Double {
    guard second == nil else { return 1 }
    switch first.dimension {
    case .agent, .model, .tool, .user: return 0.96
    case .team: return 0.93
    // What these are made of is not kept: whether they changed as one cannot be told.
    case .service, .operation: return 0.8
    }
  }

  /// Whether its names are names: what stands for many or for none explains nothing.
  fileprivate var isNamed: Bool { parts.allSatisfy { $0.name > NameTable.other } }

  /// An order that is the same in every run.
  fileprivate var order: [Int] { parts.flatMap { [$0.dimension.place, Int($0.name)] } }
}
