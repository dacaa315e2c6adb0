import Alerting
import Costs
import Events
import Meter
import Notifying
import Rules
import Series

/// Budgets, rules and acknowledgements over one meter: evaluates them on a grid of 5 seconds, and keeps the journal.
struct AlertDesk {
  private let meter: Meter
  private let config: Config
  private let rules: BuiltInRules
  /// Rules of files, where there are any.
  private var fileRules: RuleDesk?
  private var book: AlertBook
  private var budgetAlerts: BudgetAlerts
  private var journal: SharedJournal?
  private let user: String
  /// Tells people of alerts, where somebody is named.
  var notifying: NotifyDesk?
  private var evaluatedTo: Int64?
  /// How the budgets stood at the last look.
  private(set) var budgets: [BudgetStatus] = []
  /// Why an acknowledgement could not be written down, where one could not.
  var journalProblem: String? { journal?.problem }

  /// Seconds between two evaluations.
  static let interval: Int64 = 5
  /// How far back a beginning looks, in seconds: what fired within it is shown as it was.
  private static let lookBack: Int64 = 3600

  /// - Parameters:
  ///   - journalPath: where acknowledgements are shared; nil keeps them in this process.
  ///   - user: who acknowledges here.
  init(
    meter: Meter, config: Config, rules files: [RuleFile] = [], journalPath: String?, user: String,
    start: Timestamp
  ) {
    self.meter = meter
    fileRules = files.isEmpty ? nil : RuleDesk(files)
    self.config = config
    self.user = user
    rules = BuiltInRules(config.objectives)
    book = AlertBook(start: start, suppressions: config.alerting.suppressions(in: meter.options.zone))
    budgetAlerts = BudgetAlerts(zone: meter.options.zone)
    journal = journalPath.map { SharedJournal(path: $0) }
  }

  /// Evaluates every grid moment up to `at` that was not evaluated yet.
  /// - Parameter nanoseconds: for how long at most, so that a face stays quick; the rest follows at the next call.
  /// - Returns: whether all is evaluated.
  mutating func evaluate(upTo at: Timestamp, nanoseconds: Int64 = .max) -> Bool {
    journal?.flush()
    if let new = journal?.readNew(), !new.isEmpty { book.apply(new) }
    takeReports()
    let last = at.seconds / Self.interval * Self.interval
    var next = max((evaluatedTo ?? .min / 2) + Self.interval, last - Self.lookBack)
    let begun = SystemClock.monotonic()
    let before = evaluatedTo
    while next <= last, nanoseconds == .max || SystemClock.monotonic() - begun < nanoseconds {
      // Neighbours have nearly all in common: asked for together they cost little more than one.
      let end = min(last, next + (nanoseconds == .max ? 120 : 12) * Self.interval)
      let moments = stride(from: next, through: end, by: Int(Self.interval)).map { Timestamp(seconds: $0) }
      let minutes = moments.filter { $0.seconds % 60 == 0 && $0.seconds != last }
      let past = pastStanding(at: minutes, knowingUpTo: at)
      for vitals in meter.vitals(at: moments) {
        evaluate(vitals, at: at, isLast: vitals.at.seconds == last, past: past[vitals.at])
      }
      next = end + Self.interval
    }
    if budgets.isEmpty { budgets = standing(at: at) }
    if next > last, evaluatedTo != before { notifying?.post(book.signals(at: at)) }
    return next > last
  }

  private mutating func evaluate(
    _ vitals: Vitals, at: Timestamp, isLast: Bool, past: [BudgetStatus]?
  ) {
    var evaluations = rules.evaluate(vitals)
    if isLast {
      budgets = standing(at: at)
      evaluations += budgetAlerts.evaluate(budgets)
      if fileRules != nil {
        let facts = FleetFacts(meter: meter.seriesSnapshot(at: vitals.at), budgets: budgets)
        evaluations += fileRules?.evaluate(at: vitals.at, FleetSeries.families(of: facts)) ?? []
      }
    } else if let past {
      evaluations += budgetAlerts.evaluate(past)
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
  var descriptions: [(rule: AlertRule, condition: String)] {
    rules.descriptions + (fileRules?.descriptions ?? [])
  }

  /// When rules were last evaluated; nil before the first time.
  var evaluated: Timestamp? { evaluatedTo.map { Timestamp(seconds: $0) } }

  /// Rules whose last evaluation failed.
  var problems: Int { book.unhealthyRules.count }

  /// Acknowledges alerts with one note, and tells the journal.
  /// - Parameter person: who does; nil for the user of this process.
  mutating func acknowledge(_ ids: [String], note: String, by person: String? = nil, at time: Timestamp) {
    let until = config.alerting.acknowledgeSeconds.map { time.adding(seconds: $0) }
    tell(
      book.acknowledge(ids: ids, by: person ?? user, note: note.isEmpty ? nil : note, until: until, at: time),
      at: time)
  }

  /// Takes an acknowledgement or a snooze back, and tells the journal.
  mutating func unacknowledge(_ id: String, by person: String? = nil, at time: Timestamp) {
    tell([book.unacknowledge(id: id, by: person ?? user, at: time)].compactMap { $0 }, at: time)
  }

  /// Puts an alert off until a moment, at most 7 days away.
  mutating func snooze(_ id: String, until: Timestamp, note: String = "", at time: Timestamp) {
    let entry = book.snooze(id: id, by: user, note: note.isEmpty ? nil : note, until: until, at: time)
    tell([entry].compactMap { $0 }, at: time)
  }

  /// Keeps all alerts quiet that match, until a moment.
  mutating func silence(_ matchers: [AlertMatcher], until: Timestamp, note: String = "", at time: Timestamp) {
    let entry = book.silence(matchers, by: user, note: note.isEmpty ? nil : note, until: until, at: time)
    tell([entry].compactMap { $0 }, at: time)
  }

  /// Ends the silence of these matchers.
  mutating func unsilence(_ matchers: [AlertMatcher], at time: Timestamp) {
    tell([book.unsilence(matchers, by: user, at: time)].compactMap { $0 }, at: time)
  }

  /// The silences that hold.
  func silences(at time: Timestamp) -> [Silence] { book.activeSilences(at: time) }

  /// The story of an alert.
  func timeline(_ id: String, at time: Timestamp) -> AlertTimeline? { book.timeline(id: id, at: time) }

  private mutating func tell(_ entries: [JournalEntry], at time: Timestamp) {
    guard !entries.isEmpty else { return }
    journal?.add(entries)
    // Whoever is about to be told again must hear of it at once.
    if evaluatedTo != nil { notifying?.post(book.signals(at: time)) }
  }

  private mutating func takeReports() {
    for report in notifying?.takeReports() ?? [] {
      book.noteTold(
        id: report.alert, occurrence: report.occurrence, receiver: report.integration, what: report.what,
        problem: report.problem, at: report.at)
    }
  }

  /// Looks at the budgets alone, while there is more to read than to judge.
  mutating func lookAtBudgets(at time: Timestamp) { budgets = standing(at: time) }

  private func standing(at time: Timestamp) -> [BudgetStatus] {
    statuses(meter.spending(of: config.budgets, at: time), at: time)
  }

  /// How the budgets stood at some moments before the meter read all that it has read by now.
  private func pastStanding(at times: [Timestamp], knowingUpTo known: Timestamp) -> [Timestamp:
    [BudgetStatus]]
  {
    guard !times.isEmpty else { return [:] }
    let spending = meter.spending(of: config.budgets, at: times, knowingUpTo: known)
    return Dictionary(
      uniqueKeysWithValues: zip(times, spending).map { time, spending in (time, statuses(spending, at: time))
      })
  }

  private func statuses(_ spending: [BudgetSpending], at time: Timestamp) -> [BudgetStatus] {
    zip(config.budgets, spending).map { $0.status(of: $1, at: time, zone: meter.options.zone) }
  }
}
