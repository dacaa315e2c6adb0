import Alerting
import Costs
import Events
import Meter

/// Budgets, rules and acknowledgements over one meter: evaluates them on a grid of 5 seconds, and keeps the journal.
struct AlertDesk {
  private let meter: Meter
  private let config: Config
  private let rules: BuiltInRules
  private var book: AlertBook
  private var budgetAlerts: BudgetAlerts
  private var journal: AckJournal?
  private let user: String
  private var evaluatedTo: Int64?
  /// How the budgets stood at the last look.
  private(set) var budgets: [BudgetStatus] = []
  /// Why an acknowledgement could not be written down, where one could not.
  private(set) var journalProblem: String?

  /// Seconds between two evaluations.
  static let interval: Int64 = 5
  /// How far back a beginning looks, in seconds: what fired within it is shown as it was.
  private static let lookBack: Int64 = 3600

  /// - Parameters:
  ///   - journalPath: where acknowledgements are shared; nil keeps them in this process.
  ///   - user: who acknowledges here.
  init(meter: Meter, config: Config, journalPath: String?, user: String, start: Timestamp) {
    self.meter = meter
    self.config = config
    self.user = user
    rules = BuiltInRules(config.objectives)
    book = AlertBook(start: start)
    budgetAlerts = BudgetAlerts(zone: meter.options.zone)
    journal = journalPath.map { AckJournal(path: $0) }
  }

  /// Evaluates every grid moment up to `at` that was not evaluated yet.
  /// - Parameter nanoseconds: for how long at most, so that a face stays quick; the rest follows at the next call.
  /// - Returns: whether all is evaluated.
  mutating func evaluate(upTo at: Timestamp, nanoseconds: Int64 = .max) -> Bool {
    if let new = journal?.readNew(), !new.isEmpty { book.apply(new) }
    let last = at.seconds / Self.interval * Self.interval
    var next = max((evaluatedTo ?? .min / 2) + Self.interval, last - Self.lookBack)
    let begun = SystemClock.monotonic()
    while next <= last, nanoseconds == .max || SystemClock.monotonic() - begun < nanoseconds {
      // Neighbours have nearly all in common: asked for together they cost little more than one.
      let end = min(last, next + (nanoseconds == .max ? 120 : 12) * Self.interval)
      let moments = stride(from: next, through: end, by: Int(Self.interval)).map { Timestamp(seconds: $0) }
      for vitals in meter.vitals(at: moments) { evaluate(vitals, at: at, isLast: vitals.at.seconds == last) }
      next = end + Self.interval
    }
    if budgets.isEmpty { budgets = standing(at: at) }
    return next > last
  }

  private mutating func evaluate(_ vitals: Vitals, at: Timestamp, isLast: Bool) {
    var evaluations = rules.evaluate(vitals)
    if isLast {
      budgets = standing(at: at)
      evaluations += budgetAlerts.evaluate(budgets)
    } else if vitals.at.seconds % 60 == 0 {
      evaluations += budgetAlerts.evaluate(standing(at: vitals.at, knowingUpTo: at))
    }
    book.apply(evaluations, at: vitals.at)
    evaluatedTo = vitals.at.seconds
  }

  /// Alerts as they are shown at a moment.
  func alerts(at time: Timestamp) -> [AlertStatus] {
    // While the hour that is over is made up for, they are what they were then.
    book.statuses(at: evaluatedTo.map { min(time, Timestamp(seconds: $0 + Self.interval)) } ?? time)
  }

  /// What happened to alerts within the last hour.
  func moments(at time: Timestamp) -> [AlertMoment] {
    book.moments(from: time.adding(seconds: -Self.lookBack), to: time)
  }

  /// The rules, each with what it asks in words.
  var descriptions: [(rule: AlertRule, condition: String)] { rules.descriptions }

  /// When rules were last evaluated; nil before the first time.
  var evaluated: Timestamp? { evaluatedTo.map { Timestamp(seconds: $0) } }

  /// Rules whose last evaluation failed.
  var problems: Int { book.unhealthyRules.count }

  /// Acknowledges an alert, and tells the journal.
  /// - Parameter person: who does; nil for the user of this process.
  mutating func acknowledge(_ id: String, note: String, by person: String? = nil, at time: Timestamp) {
    tell(book.acknowledge(id: id, by: person ?? user, note: note.isEmpty ? nil : note, at: time))
  }

  /// Takes an acknowledgement back, and tells the journal.
  mutating func unacknowledge(_ id: String, by person: String? = nil, at time: Timestamp) {
    tell(book.unacknowledge(id: id, by: person ?? user, at: time))
  }

  private mutating func tell(_ entry: JournalEntry?) {
    guard let entry, let journal else { return }
    do throws(AckJournal.WriteError) {
      try journal.append(entry)
      journalProblem = nil
    } catch {
      journalProblem = error.description
    }
  }

  /// Looks at the budgets alone, while there is more to read than to judge.
  mutating func lookAtBudgets(at time: Timestamp) { budgets = standing(at: time) }

  /// How the budgets stand, or stood.
  /// - Parameter known: up to when the meter has read, where that is later: what came after `time` is left out, and so
  ///   are forecasts.
  private func standing(at time: Timestamp, knowingUpTo known: Timestamp? = nil) -> [BudgetStatus] {
    let zone = meter.options.zone
    let day = zone.dayIndex(of: time)
    let seen = meter.oldest
    return config.budgets.map { budget in
      let days = zone.days(of: budget.period.unit, around: day)
      let dimension = budget.scope.flatMap { Dimension(rawValue: $0.dimension) }
      let name = budget.scope?.value ?? ""
      var spent = meter.spent(days: days, dimension: dimension, name: name)
      if known != nil {
        spent -= meter.spent(
          from: time, to: zone.start(ofDay: days.upperBound), dimension: dimension, name: name)
        return budget.status(spent: spent, burnPerHour: .zero, at: time, zone: zone)
      }
      let first = max(days.lowerBound, seen.map { zone.dayIndex(of: $0) + 1 } ?? day)
      let slices = (first..<max(first, day)).map {
        meter.spent(days: $0..<$0 + 1, dimension: dimension, name: name)
      }
      return budget.status(
        spent: spent, burnPerHour: burn(dimension, name, at: time), slices: slices, seenSince: seen, at: time,
        zone: zone)
    }
  }

  /// What was spent within the last hour (as the window 1h counts it): steadier than the last minutes, for forecasts.
  private func burn(_ dimension: Dimension?, _ name: String, at time: Timestamp) -> Money {
    let end = Timestamp(seconds: (time.seconds / 60 + 1) * 60)
    return meter.spent(from: end.adding(seconds: -3600), to: end, dimension: dimension, name: name)
  }
}
