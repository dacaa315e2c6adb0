/// What the dashboard asks of the world outside after an input.
public enum Effect: Hashable, Sendable {
  /// Leave.
  case quit
  /// Acknowledge alerts, with a note that may be empty.
  case acknowledge(alertIDs: [String], note: String)
  /// Put an alert off for so many seconds.
  case snooze(alertID: String, seconds: Int64)
  /// Take an acknowledgement back.
  case unacknowledge(alertID: String)
  /// What is shown has changed: ask `fleetQuery(at:)` and `agentQuery(at:)` again.
  case queryChanged
  /// The screen was held, or let go.
  case pause(Bool)
  /// The theme is another one.
  case wear(Theme)
  /// Write down what is shown.
  case export(ExportKind)
  /// Put the screen's text on the clipboard.
  case copy
  /// A key could not do what it is for.
  case bell
}

/// How what is shown is written down.
public enum ExportKind: String, CaseIterable, Sendable {
  /// The screen's text.
  case text
  /// The screen as a picture.
  case svg
  /// The breakdown shown, as a table for spreadsheets.
  case csv
  /// The report of the window and filter shown, as programs read it.
  case json

  /// The key that chooses it.
  public var key: Character { rawValue.first ?? "t" }
}
