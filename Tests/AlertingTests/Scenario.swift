import Alerting
import Events
import Foundation
import Testing

/// A scenario of the lifecycle as a text file: rules, then what happens and what is expected at each moment.
///
///     rule latency warning for 30s keep 1m
///     at 0s true warning 3.9          an evaluation: true (with a value), false, or failed REASON
///     at 5s ack ana launch day        also: ack ana until 60s, snooze ana until 1h, unack ana
///     at 5s expect acknowledged warning by ana
///     at 5s expect nothing
///     at 5s notices fired:warning     those since the last look, or none
///     at 5s moments pending:warning@0s
///     at 5s unhealthy REASON          or healthy
///     at 5s journal ack ana names 2s warning    another dashboard's entry; also: names nothing, no severity
///     at 5s restart                   a new book reads the journal, and all evaluations again
///     at 5s restart 3s                … and evaluations from 3s on: it never saw the earlier ones
struct Scenario {
  static let epoch = Timestamp(seconds: 1_800_000_000)

  var book = AlertBook(start: epoch)
  var rules: [AlertRule] = []
  var journal: [JournalEntry] = []
  var evaluations: [(at: Timestamp, evaluation: Evaluation)] = []
  var start = epoch
  var quiet: [QuietTime] = []
  var name = "latency"
  var labels = ["agent": "Refunds"]

  struct Unreadable: Error { var line: String }

  static var files: [String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Scenarios")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".scenario") }.sorted().map { folder.appendingPathComponent($0).path }
  }

  mutating func run(_ text: String) throws {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let words = line.split(separator: " ").map(String.init).prefix { !$0.hasPrefix("#") }
      if !words.isEmpty { try run(Array(words), line) }
    }
  }

  private mutating func run(_ words: [String], _ line: String) throws {
    switch words[0] {
    case "rule": try addRule(words, line)
    case "start":
      start = try time(words[1])
      book = AlertBook(start: start, suppressions: Suppressions(quiet))
    case "silence", "maintenance":
      let kind: SuppressionReason.Kind = words[0] == "silence" ? .silence : .maintenance
      let matchers = words.dropFirst(3).map { pair in
        let parts = pair.split(separator: "=").map(String.init)
        return AlertMatcher(label: parts[0], value: parts[1])
      }
      quiet.append(QuietTime(kind, matchers: matchers, from: try time(words[1]), until: try time(words[2])))
      book.suppressions = Suppressions(quiet)
    case "at": try act(Array(words.dropFirst(2)), at: try time(words[1]), line)
    default: throw Unreadable(line: line)
    }
  }

  private mutating func addRule(_ words: [String], _ line: String) throws {
    guard let severity = Severity(rawValue: words[2]) else { throw Unreadable(line: line) }
    name = words[1]
    var rule = AlertRule(name: name, severity: severity)
    if let at = words.firstIndex(of: "for") { rule.holdSeconds = Int(try seconds(words[at + 1])) }
    if let at = words.firstIndex(of: "keep") { rule.keepFiringSeconds = Int(try seconds(words[at + 1])) }
    rules.append(rule)
  }

  private mutating func act(_ words: [String], at time: Timestamp, _ line: String) throws {
    let rest = Array(words.dropFirst())
    switch words[0] {
    case "true", "false", "failed": try evaluate(words, at: time, line)
    case "ack", "snooze", "unack": try handle(words, at: time, line)
    case "expect": try expect(rest, at: time, line)
    case "notices":
      let said = book.takeNotices().map { "\($0.kind.rawValue):\($0.alert.severity.rawValue)" }
      #expect(said == (rest == ["none"] ? [] : rest), "\(line)")
    case "moments":
      let said = book.moments(from: Self.epoch, to: .init(nanoseconds: .max)).map {
        "\($0.state.rawValue):\($0.severity.rawValue)@\(($0.at.seconds - Self.epoch.seconds))s"
      }
      #expect(said == rest, "\(line)")
    case "unhealthy": #expect(book.unhealthyRules.map(\.reason) == [rest.joined(separator: " ")], "\(line)")
    case "healthy": #expect(book.unhealthyRules.isEmpty, "\(line)")
    case "journal": try takeForeign(rest, at: time, line)
    case "restart": restart(from: try rest.first.map { try self.time($0) } ?? start(of: evaluations))
    default: throw Unreadable(line: line)
    }
  }

  private mutating func evaluate(_ words: [String], at time: Timestamp, _ line: String) throws {
    var rest = words.dropFirst()
    var rule = try #require(rules.first, "\(line)")
    if let first = rest.first, let severity = Severity(rawValue: first) {
      rule = try #require(rules.first { $0.severity == severity }, "\(line)")
      rest = rest.dropFirst()
    }
    let value = rest.first.flatMap(Double.init) ?? 1
    let evaluation =
      switch words[0] {
      case "true":
        Evaluation(rule: rule, instances: [.init(labels: labels, value: value, valueText: "\(value)")])
      case "false": Evaluation(rule: rule, instances: [])
      default: Evaluation(rule: rule, failed: rest.joined(separator: " "))
      }
    evaluations.append((time, evaluation))
    book.apply([evaluation], at: time)
  }

  private mutating func handle(_ words: [String], at time: Timestamp, _ line: String) throws {
    let id = try #require(book.statuses(at: time).first?.id ?? "none")
    var rest = words.dropFirst(2)
    var until: Timestamp?
    if rest.first == "until" {
      until = try self.time(rest[rest.startIndex + 1])
      rest = rest.dropFirst(2)
    }
    let refused = rest.first == "refused"
    let note = rest.isEmpty || refused ? nil : rest.joined(separator: " ")
    let entry =
      switch words[0] {
      case "ack": book.acknowledge(id: id, by: words[1], note: note, until: until, at: time)
      case "snooze": book.snooze(id: id, by: words[1], note: note, until: until ?? time, at: time)
      default: book.unacknowledge(id: id, by: words[1], at: time)
      }
    #expect((entry == nil) == refused, "\(line)")
    if let entry { journal.append(entry) }
  }

  private func expect(_ words: [String], at time: Timestamp, _ line: String) throws {
    let statuses = book.statuses(at: time)
    guard words != ["nothing"] else {
      #expect(statuses.isEmpty, "\(line)")
      return
    }
    try #require(statuses.count == 1, "\(line)")
    let status = statuses[0]
    #expect(status.state.rawValue == words[0], "\(line)")
    var rest = words.dropFirst()
    if let first = rest.first, let severity = Severity(rawValue: first) {
      #expect(status.severity == severity, "\(line)")
      rest = rest.dropFirst()
    }
    let said: [String: String] = [
      "value": "\(status.value)", "by": status.acknowledgedBy ?? "nobody",
      "suppressed": status.suppressedBy.joined(separator: ","), "note": status.note ?? "none",
      "active": text(status.activeAt), "fired": text(status.firedAt), "resolved": text(status.resolvedAt),
      "until": text(status.acknowledgedUntil),
    ]
    while let key = rest.first, let value = rest.dropFirst().first {
      #expect(said[key] == value, "\(line)")
      rest = rest.dropFirst(2)
    }
    #expect(rest.isEmpty, "\(line)")
  }

  private mutating func takeForeign(_ words: [String], at time: Timestamp, _ line: String) throws {
    guard words.count >= 4, let kind = JournalEntry.Kind(rawValue: words[0]) else {
      throw Unreadable(line: line)
    }
    let entry = JournalEntry(
      time: time, kind: kind, name: name, labels: labels, severity: words.last.flatMap(Severity.init),
      occurrence: words[3] == "nothing" ? nil : try self.time(words[3]), by: words[1])
    journal.append(entry)
    book.apply([entry])
  }

  private func start(of evaluations: [(at: Timestamp, evaluation: Evaluation)]) -> Timestamp {
    evaluations.first?.at ?? start
  }

  private mutating func restart(from: Timestamp) {
    book = AlertBook(start: start, suppressions: Suppressions(quiet))
    book.apply(journal.compactMap { JournalEntry(line: Array($0.line.utf8)) })
    evaluations.removeAll { $0.at < from }
    for (time, evaluation) in evaluations { book.apply([evaluation], at: time) }
    _ = book.takeNotices()
  }

  private func text(_ time: Timestamp?) -> String {
    time.map { "\($0.seconds - Self.epoch.seconds)s" } ?? "never"
  }

  private func time(_ word: String) throws -> Timestamp { Self.epoch.adding(seconds: try seconds(word)) }

  private func seconds(_ word: String) throws -> Int64 {
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let unit = word.last.flatMap({ units[$0] }), let count = Int64(word.dropLast()) else {
      throw Unreadable(line: word)
    }
    return count * unit
  }
}

@Suite struct LifecycleTests {
  @Test(arguments: Scenario.files)
  func `a scenario goes as its file says`(file: String) throws {
    var scenario = Scenario()
    try scenario.run(try String(contentsOfFile: file, encoding: .utf8))
  }

  @Test func `there are scenarios`() { #expect(Scenario.files.count >= 10) }
}
