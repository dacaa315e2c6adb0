import Glibc
import TestSupport
import Testing

/// The tailer against a model: an interpreter of what happens to files, run over seeded sequences. A failure
/// prints its plan, seed and sequence; `TAILER_SEED=n` runs that seed alone.
///
/// Every line must come once and in order, but for this slack: what a poll cannot see (a file that came and went
/// between two looks); what was in a file that was deleted while nobody held it open; lines that were torn by a
/// truncation, or whose end came after their file was given up (they come as partial ones); and a new file of
/// a rotated set that may be a copy is read 5 s after it last grew. A copy of fewer than 64 bytes is not told.
@Suite struct TailerModelTests {
  /// More of them for an hour's run: `TAILER_SEEDS=100000`.
  private var seeds: Range<UInt64> {
    if let one = Environment.number("TAILER_SEED") { return one..<one + 1 }
    return 0..<(Environment.number("TAILER_SEEDS") ?? 150)
  }

  private static let plans = Plan.Spec.allCases.flatMap { spec in
    Finding.allCases.flatMap { finding in
      [256, 0].map { Plan(finding: finding, spec: spec, openFiles: $0) }
    }
  }

  @Test(arguments: plans)
  func `every line once and in order`(plan: Plan) {
    for seed in seeds {
      var world = ModelWorld(plan: plan, seed: seed)
      if let complaint = world.run(actions: 40) {
        let story = world.story.joined(separator: ", ")
        Issue.record("\(plan), seed \(seed): \(complaint) after: \(story)")
        return
      }
    }
  }
}

private enum Environment {
  static func number(_ name: String) -> UInt64? {
    getenv(name).flatMap { UInt64(String(cString: $0)) }
  }
}
