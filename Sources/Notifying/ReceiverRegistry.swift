/// All ways to tell somebody.
public enum ReceiverRegistry {
  /// Every kind there is: a new one is a file and a line here.
  public static let all: [any Receiver.Type] = [
    WebhookReceiver.self, SlackReceiver.self, PagerDutyReceiver.self, EmailReceiver.self,
    CommandReceiver.self,
    AlertmanagerReceiver.self,
  ]

  /// The kind of a name.
  public static func kind(_ name: String) -> (any Receiver.Type)? { all.first { $0.kind == name } }
}

/// One way to tell a receiver, set up.
public struct Integration: Sendable {
  /// What the dispatcher must know of it.
  public let traits: IntegrationTraits
  /// It.
  let receiver: any Receiver

  /// One way to tell a receiver.
  /// - Parameters:
  ///   - receiver: the name that routes know.
  ///   - number: its place among those of one kind, from 0.
  /// - Throws: `ReceiverProblem`.
  public init(
    _ kind: any Receiver.Type, receiver: String, number: Int, _ settings: ReceiverSettings
  ) throws(ReceiverProblem) {
    self.receiver = try kind.init(settings)
    var traits = IntegrationTraits(
      receiver: receiver,
      name: number == 0 ? "\(receiver)/\(kind.kind)" : "\(receiver)/\(kind.kind)[\(number)]")
    self.receiver.adapt(&traits)
    if let sends = settings.flags["send_resolved"] { traits.sendsResolved = sends }
    if let limit = settings.numbers["rate_limit"] { traits.perMinute = min(max(limit, 1), 6_000) }
    if let attempts = settings.numbers["max_attempts"] { traits.attempts = min(max(attempts, 1), 100) }
    if let alerts = settings.numbers["max_alerts"] { traits.alerts = min(max(alerts, 1), 10_000) }
    self.traits = traits
  }

  /// What is not where it should be, before anything is sent.
  public func problem(_ environment: [String: String]) -> String? {
    for secret in receiver.secrets {
      do throws(SecretProblem) {
        _ = try secret.read(environment)
      } catch {
        return "\(traits.name): \(error.description)"
      }
    }
    return nil
  }
}
