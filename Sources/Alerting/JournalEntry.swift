import Costs
import Events

/// What a person did about an alert, or about all that match: one line of the journal that all dashboards of a team
/// may share.
public struct JournalEntry: Hashable, Sendable {
  /// What was done.
  public enum Kind: String, CaseIterable, Sendable {
    case ack, unack, snooze, silence, unsilence

    /// Whether it is about whatever matches, not about one alert.
    public var isOfMatchers: Bool { self == .silence || self == .unsilence }
  }

  /// When.
  public var time: Timestamp
  /// What.
  public var kind: Kind
  /// The alert's name.
  public var name: String
  /// The alert's labels, without severity.
  public var labels: [String: String]
  /// The severity that the person saw; nil where an entry does not say.
  public var severity: Severity?
  /// When the occurrence began to fire, or became true where it has not fired; nil for the one under way at
  /// `time`.
  public var occurrence: Timestamp?
  /// Who.
  public var by: String
  /// What they noted.
  public var note: String?
  /// Until when it holds; nil for as long as the occurrence lasts.
  public var until: Timestamp?
  /// What a silence is about: alerts that match all of them. Its name and labels are empty.
  public var matchers: [AlertMatcher] = []

  /// How long a snooze may last, in seconds.
  static let longestSnooze: Int64 = 604_800
  /// Longer texts are cut, so that a line stays a line.
  private static let longestText = 1_000

  /// An entry; see the members. A snooze ends after 7 days at the latest.
  public init(
    time: Timestamp, kind: Kind, name: String, labels: [String: String], severity: Severity? = nil,
    occurrence: Timestamp?, by: String, note: String? = nil, until: Timestamp? = nil
  ) {
    self.time = time
    self.kind = kind
    self.name = name
    self.labels = labels.filter { $0.key != "severity" }
    self.severity = severity
    self.occurrence = occurrence
    self.by = Self.cut(by)
    self.note = note.map(Self.cut)
    let longest = time.adding(seconds: Self.longestSnooze)
    self.until = kind == .snooze ? min(until ?? longest, longest) : until
  }

  /// A silence until a moment, or the end of the silence of these matchers.
  public init(
    time: Timestamp, silencing matchers: [AlertMatcher], by: String, note: String? = nil, until: Timestamp?
  ) {
    self.init(
      time: time, kind: until == nil ? .unsilence : .silence, name: "", labels: [:], occurrence: nil, by: by,
      note: note, until: until)
    self.matchers = matchers
  }

  private static func cut(_ text: String) -> String { String(text.unicodeScalars.prefix(longestText)) }

  /// A total order in which the last entry wins: by time, and by content where two people act at once, so
  /// that every dashboard picks the same one.
  func comesBefore(_ other: JournalEntry) -> Bool {
    time == other.time ? line < other.line : time < other.time
  }
}

extension JournalEntry {
  /// The entry as one line of JSON, without its end.
  public var line: String {
    let when = CalendarZone.utc
    var members = [
      ("time", JSONText.string(when.text(time, fractionDigits: 9))), ("type", JSONText.string(kind.rawValue)),
    ]
    if kind.isOfMatchers {
      members.append(("matchers", JSONText.array(matchers.map { JSONText.string($0.text) })))
    } else {
      let pairs = labels.sorted { $0.key < $1.key }.map { ($0.key, JSONText.string($0.value)) }
      members.append(
        ("alert", JSONText.object([("name", JSONText.string(name)), ("labels", JSONText.object(pairs))])))
    }
    if let severity { members.append(("severity", JSONText.string(severity.rawValue))) }
    if let occurrence {
      members.append(("occurrence", JSONText.string(when.text(occurrence, fractionDigits: 9))))
    }
    members.append(("by", JSONText.string(by)))
    if let note { members.append(("note", JSONText.string(note))) }
    if let until { members.append(("until", JSONText.string(when.text(until, fractionDigits: 9)))) }
    return JSONText.object(members)
  }

  /// Reads a line; nil where it is no entry about an alert (no JSON, of another type, without a name or a
  /// time). Members it does not know are passed over.
  public init?(line: [UInt8]) {
    guard let value = try? JSONValue(parsing: line), let kind = value["type"]?.text.flatMap(Kind.init),
      let time = Self.time(value["time"])
    else { return nil }
    if kind.isOfMatchers {
      self.init(kind, time, ofMatchers: value)
    } else {
      self.init(kind, time, ofAlert: value)
    }
  }

  private init?(_ kind: Kind, _ time: Timestamp, ofMatchers value: JSONValue) {
    guard case .array(let texts) = value["matchers"], !texts.isEmpty, texts.count <= 100 else { return nil }
    var matchers: [AlertMatcher] = []
    for text in texts {
      guard let text = text.text, let matcher = try? AlertMatcher(parsing: text) else { return nil }
      matchers.append(matcher)
    }
    let until = kind == .silence ? Self.time(value["until"]) : nil
    guard (kind == .silence) == (until != nil) else { return nil }
    self.init(
      time: time, silencing: matchers, by: value["by"]?.text ?? "somebody", note: value["note"]?.text,
      until: until)
  }

  private init?(_ kind: Kind, _ time: Timestamp, ofAlert value: JSONValue) {
    guard let alert = value["alert"], let name = alert["name"]?.text else { return nil }
    var labels: [String: String] = [:]
    if case .object(let members) = alert["labels"] {
      for (label, text) in members { labels[label] = text.text }
    }
    self.init(
      time: time, kind: kind, name: name, labels: labels,
      severity: value["severity"]?.text.flatMap(Severity.init), occurrence: Self.time(value["occurrence"]),
      by: value["by"]?.text ?? "somebody", note: value["note"]?.text, until: Self.time(value["until"]))
    if let named = value["until"], named != .null, until == nil { return nil }
    if let named = value["occurrence"], named != .null, occurrence == nil { return nil }
  }

  private static func time(_ value: JSONValue?) -> Timestamp? {
    value?.text.flatMap { Timestamp(rfc3339: $0) }
  }
}
