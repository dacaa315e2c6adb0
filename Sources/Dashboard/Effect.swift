/// What the dashboard asks of the world outside after an input.
public enum Effect: Hashable, Sendable {
  /// Leave.
  case quit
  /// Acknowledge an alert, with a note that may be empty.
  case acknowledge(alertID: String, note: String)
  /// Take an acknowledgement back.
  case unacknowledge(alertID: String)
  /// What is shown has changed: ask `fleetQuery(at:)` and `agentQuery(at:)` again.
  case queryChanged
  /// The screen was held, or let go.
  case pause(Bool)
  /// A key could not do what it is for.
  case bell
}
