/// When an alert that comes and goes is kept quiet: from `high` on, until it is below `low`.
///
/// Both are shares of the last 21 evaluations' 20 changes, the newest weighing up to 1.25, the oldest 0.75, as Nagios
/// weighs them.
public struct FlappingThresholds: Hashable, Sendable {
  /// Below which it is calm again, 0 to 1.
  public var low: Double
  /// From which on it flaps, 0 to 1.
  public var high: Double

  /// Icinga's, unless others are given.
  public init(low: Double = 0.25, high: Double = 0.3) {
    self.low = low
    self.high = high
  }
}

/// How often an alert came up and went away over its rule's last 21 evaluations.
struct Flapping: Hashable, Sendable {
  /// Bit n: whether the evaluation n before the newest said otherwise than the one before it.
  private var changes: UInt32 = 0
  private var isUp = false
  private var round = 0
  private(set) var isFlapping = false

  private static let kept = 20

  /// Takes in what an evaluation said. Those between the last one and this said what the last one did: as changes only
  /// lose weight in between, nobody needs to look at each.
  mutating func record(isUp: Bool, round: Int, _ thresholds: FlappingThresholds?) {
    pass(to: round - 1, thresholds)
    shift(by: round - self.round, isChange: isUp != self.isUp)
    self.isUp = isUp
    self.round = round
    judge(thresholds)
  }

  /// Lets evaluations pass that changed nothing.
  mutating func pass(to round: Int, _ thresholds: FlappingThresholds?) {
    guard round > self.round else { return }
    shift(by: round - self.round, isChange: false)
    self.round = round
    judge(thresholds)
  }

  /// Whether nothing remains of what it was.
  var isCalm: Bool { changes == 0 && !isFlapping }

  private mutating func shift(by count: Int, isChange: Bool) {
    changes = count >= Self.kept ? 0 : changes << UInt32(max(0, count))
    changes &= 1 << Self.kept - 1
    if isChange { changes |= 1 }
  }

  private mutating func judge(_ thresholds: FlappingThresholds?) {
    guard let thresholds else {
      isFlapping = false
      return
    }
    let share = share
    if share >= thresholds.high { isFlapping = true }
    if share < thresholds.low { isFlapping = false }
  }

  /// The weighed share of changes, 0 to 1.
  var share: Double {
    if changes == 0 { return 0 }
    var sum = 0.0
    for age in 0..<Self.kept where changes >> UInt32(age) & 1 == 1 {
      sum += 1.25 - 0.5 * Double(age) / Double(Self.kept - 1)
    }
    return sum / Double(Self.kept)
  }
}
