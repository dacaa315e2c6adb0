import ArgumentParser
import Costs
import Events
import Meter

/// What a report or an export is about.
struct StretchOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How far back: 5m, 1h, 24h, 7d, 30d, today, week, month or all."))
  var window: Stretch?

  @Option(help: ArgumentHelp("From when: a time, a day (2026-10-01), or 36h, 10d ago.", valueName: "moment"))
  var since: String?

  @Option(help: ArgumentHelp("Up to when; written like --since.", valueName: "moment"))
  var until: String?

  func validate() throws {
    if window != nil, since != nil || until != nil {
      throw ValidationError("--window and --since or --until: one or the other")
    }
  }

  /// - Throws: `ExitCode` 2 where a moment is none.
  func stretch(_ zone: CalendarZone, at: Timestamp) throws -> Stretch {
    guard since != nil || until != nil else { return window ?? .window(.all) }
    return .between(
      since: try moment(since, "--since", zone, at), until: try moment(until, "--until", zone, at))
  }

  private func moment(_ text: String?, _ option: String, _ zone: CalendarZone, _ at: Timestamp) throws
    -> Timestamp?
  {
    guard let text else { return nil }
    guard let moment = MomentText.parse(text, zone, before: at) else {
      let right = "write 2026-10-01, 2026-10-01T12:00:00Z, or 36h for 36 hours ago"
      throw Complaint.usage("\(option): \"\(text)\" is no moment; \(right)")
    }
    return moment
  }
}
