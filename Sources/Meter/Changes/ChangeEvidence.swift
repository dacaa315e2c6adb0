/// A name's number, or those of two names that are kept together.
struct ChangeKey: Hashable {
  struct Part: Hashable {
    var dimension: Dimension
    var name: NameID
  }

  var first: Part
  var second: Part?

  init(_ dimension: Dimension, _ name: NameID) { first = Part(dimension: dimension, name: name) }

  init(agent: NameID, _ dimension: Dimension, _ name: NameID) {
    self.init(.agent, agent)
    second = Part(dimension: dimension, name: name)
  }

  /// Two names, of which the first is no agent.
  init(_ first: Part, _ second: Part) {
    self.first = first
    self.second = second
  }

  var parts: [Part] { [first] + (second.map { [$0] } ?? []) }

  /// Whether one of the two is all of the other or more.
  func isNested(with other: ChangeKey) -> Bool {
    let mine = Set(parts)
    let theirs = Set(other.parts)
    return mine.isSubset(of: theirs) || theirs.isSubset(of: mine)
  }
}

/// What one name, or two together, did in both stretches, with what that means for the fleet's measure.
struct ChangeLeaf {
  var key: ChangeKey
  /// What it is a part of besides: the names that its two stand for, and what an agent belongs to.
  var groups: [ChangeKey]
  var before: ChangeAmounts
  var now: ChangeAmounts
  /// What it adds to the fleet's measure (summed up, not yet by request), the part of that which is mix, and the variance of
  /// what it would add if nothing had changed.
  var effect = 0.0
  var mix = 0.0
  var noise = 0.0
  /// What `effect` would be proportional to if everything above it had changed alike.
  var base = 0.0
  /// How many standard deviations the change is.
  var certainty = 0.0
}

/// Leaves that do not overlap: the fleet from one side.
struct ChangeFacet {
  var leaves: [ChangeLeaf] = []
  /// Whether the effect of a group is that of its leaves together; else they only show whether it changed as one.
  var carriesGroups = true
}
