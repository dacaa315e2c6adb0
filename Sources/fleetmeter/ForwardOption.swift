import Dashboard
import Events
import Forwarding
import Foundation
import Notifying

/// Who hears of each block of events beside the meter.
struct IngestListeners: Sendable {
  var forward: Forwarder?
  var processes: ProcessSampler?
  /// Shown each batch of what is read on, after the first reading.
  var tap: (@Sendable (EventBatch) -> Void)?
}

/// `--forward otlp=URL`.
enum ForwardOption {
  /// How long an ending program goes on sending, in nanoseconds.
  private static let patience: Int64 = 5_000_000_000

  /// The address of `otlp=URL`; nil for anything else.
  static func address(_ text: String) -> String? {
    guard text.hasPrefix("otlp=") else { return nil }
    let url = String(text.dropFirst(5))
    guard url.hasPrefix("http://") || url.hasPrefix("https://"), url.count > 8, !url.contains(" ") else {
      return nil
    }
    return url
  }

  /// A forwarder at work, where one is asked for.
  static func start(_ text: String?) -> Forwarder? {
    guard let url = text.flatMap({ address($0) }) else { return nil }
    let forwarder = Forwarder(url: url, client: CurlClient(), clock: SystemClock.monotonic)
    Thread { forwarder.run() }.start()
    return forwarder
  }

  /// Sends what is left, and says what was sent and what was not.
  static func end(_ forwarder: Forwarder?) {
    guard let forwarder else { return }
    forwarder.end(within: patience)
    Complaint.say(forwarder.status.summary)
  }
}

extension ForwardFigures {
  /// What the dashboard shows of forwarding.
  init(_ status: ForwardStatus) {
    self.init(sent: status.sent, waiting: status.waiting, dropped: status.dropped, problem: status.problem)
  }
}
