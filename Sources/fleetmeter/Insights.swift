import Costs
import Dashboard
import Events
import Meter

/// Answers that take longer to find than a frame may: asked anew where the question is another, else at most every two
/// seconds.
struct Insights {
  private struct Question: Equatable {
    var page: Page
    var window: Window
    var measure: ChangeMeasure
    var reference: ChangeReference
    var held: Timestamp?
    var parts: Int
    var cacheTarget: Double
  }

  private var question: Question?
  private var asked = Int64.min / 2
  private var generation = UInt64.max
  private var changes: ChangeAnswer?
  private var business: BusinessAnswer?
  private var profile: AgentProfile?
  private var advice: [Advice]?
  /// Nanoseconds between two answers to the same question.
  private static let interval: Int64 = 2_000_000_000

  /// Adds what the page shown asks for.
  mutating func fill(_ data: inout DashboardData, of meter: Meter, for state: DashboardState, at: Timestamp) {
    let next = Question(
      page: state.page, window: state.window, measure: state.changeMeasure, reference: state.changeReference,
      held: state.pausedAt, parts: state.width, cacheTarget: data.cacheTarget)
    let now = SystemClock.monotonic()
    let isNews = meter.generation != generation && now - asked >= Self.interval
    if next != question || isNews { ask(next, of: meter, at: at, now: now) }
    data.changes = changes
    data.business = business
    data.profile = profile
    data.advice = advice
  }

  private mutating func ask(_ next: Question, of meter: Meter, at: Timestamp, now: Int64) {
    (question, asked, generation) = (next, now, meter.generation)
    (changes, business, profile, advice) = (nil, nil, nil, nil)
    switch next.page {
    case .changes: changes = meter.changes(next.measure, at: at, window: next.window, against: next.reference)
    case .business: business = meter.business(at: at, window: next.window)
    case .profile(let name):
      profile = meter.profile(name, at: at, window: next.window, parts: max(60, next.parts))
    case .advice:
      let evidence = try? meter.adviceEvidence(
        at: at, in: .window(next.window), cacheTarget: next.cacheTarget)
      advice = evidence.map { AdviceRules.advise($0, pricer: meter.options.pricer) } ?? []
    default: break
    }
  }
}
