import Alerting
import Costs
import Events
import Notifying

/// Tells people of alerts while a dashboard runs, as its configuration says.
struct NotifyDesk {
  private let notifier: Notifier
  /// What is missing before anything is sent.
  private let missing: String?

  /// One that tells people; nil where the configuration names nobody.
  /// - Parameters:
  ///   - journal: fleetmeters that share it tell people once.
  ///   - wake: called when there is something new to see.
  init?(
    _ config: AlertingConfig, zone: CalendarZone, journal: String?, environment: [String: String],
    wake: @escaping @Sendable () -> Void
  ) {
    guard let plan = try? config.plan(in: zone), !plan.integrations.isEmpty else { return nil }
    if let journal { AckJournal(path: journal).makeFolders() }
    missing = plan.integrations.lazy.compactMap { $0.problem(environment) }.first
    notifier = Notifier(
      plan, tools: DeliveryTools(environment: environment, externalURL: config.externalURL),
      lease: journal.map { $0 + ".notifier" }, seed: UInt64.random(in: 0...UInt64.max),
      clock: { SystemClock.now() }, wake: wake)
  }

  /// Says how all alerts stand.
  func post(_ signals: [AlertSignal]) { notifier.post(signals) }

  /// Takes the reports of who was told since the last time.
  func takeReports() -> [ToldReport] { notifier.takeReports() }

  /// What a person should know, in one line; nil where all goes well.
  var problem: String? { notifier.view.problem ?? missing.map { "cannot tell \($0)" } }

  /// How it goes.
  var view: NotifierView { notifier.view }

  /// Ends it.
  func stop() { notifier.stop() }
}
