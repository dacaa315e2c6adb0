import Costs
import Events
import Foundation
import Testing

@testable import Alerting

@Suite struct JournalEntryTests {
  private let epoch = Timestamp(seconds: 1_800_000_000)

  @Test func `goes through its line and back`() throws {
    let entries = [
      JournalEntry(
        time: epoch, kind: .ack, name: "latency SLO", labels: ["agent": "Refunds", "severity": "critical"],
        severity: .critical, occurrence: epoch.adding(seconds: -60), by: "ana", note: "launch day"),
      JournalEntry(
        time: Timestamp(nanoseconds: 1_800_000_000_123_456_789), kind: .snooze,
        name: "\"\\\n\u{1B}[31m\u{9B}\u{7F}",
        labels: ["a\"b": "\u{0}\u{2028}🚀é", "": ""], occurrence: nil, by: "", note: "",
        until: epoch.adding(seconds: 30 * 86_400)),
      JournalEntry(time: epoch, kind: .unack, name: "", labels: [:], occurrence: epoch, by: "bo"),
    ]
    for entry in entries {
      let line = entry.line
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
      #expect(JournalEntry(line: Array(line.utf8)) == entry)
    }
    #expect(entries[1].until == entries[1].time.adding(seconds: 604_800))
    #expect(
      entries[0].line == """
        {"time":"2027-01-15T08:00:00.000000000Z","type":"ack","alert":{"name":"latency SLO","labels":\
        {"agent":"Refunds"}},"severity":"critical","occurrence":"2027-01-15T07:59:00.000000000Z","by":"ana",\
        "note":"launch day"}
        """)
  }

  @Test func `reads the entry of the sample data`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../sample-data/every-field.ndjson").standardized
    let lines = try Data(contentsOf: file).split(separator: 0x0A).map { Array($0) }
    let entries = lines.compactMap { JournalEntry(line: $0) }
    #expect(
      entries == [
        JournalEntry(
          time: try #require(Timestamp(rfc3339: "2026-11-17T09:02:00Z")), kind: .ack,
          name: "availability SLO", labels: ["service": "production-support"], severity: .critical,
          occurrence: Timestamp(rfc3339: "2026-11-17T08:58:00Z"), by: "ana", note: "looking into it",
          until: Timestamp(rfc3339: "2026-11-17T10:00:00Z"))
      ])
  }

  @Test func `passes over what it does not know`() throws {
    let line = """
      {"v":[1,{"x":null}],"type":"ack","time":"2027-01-15T09:00:00+01:00","matchers":[],"until":null,
       "alert":{"labels":{"agent":"a","n":7},"name":"x","more":true}}
      """
    let entry = try #require(JournalEntry(line: Array(line.utf8)))
    #expect(
      entry
        == JournalEntry(
          time: epoch, kind: .ack, name: "x", labels: ["agent": "a"], occurrence: nil, by: "somebody"))
  }

  @Test(arguments: [
    "", "null", "[]", "{}", "ack", "{\"type\":\"ack\"}",
    "{\"type\":\"ack\",\"time\":\"2027-01-15T08:00:00Z\"}",
    #"{"type":"silence","time":"2027-01-15T08:00:00Z","alert":{"name":"x"}}"#,
    #"{"type":"ack","time":"yesterday","alert":{"name":"x"}}"#,
    #"{"type":"ack","time":1,"alert":{"name":"x"}}"#,
    #"{"type":"ack","time":"2027-01-15T08:00:00Z","alert":"x"}"#,
    #"{"type":"ack","time":"2027-01-15T08:00:00Z","alert":{"name":7}}"#,
    #"{"type":"ack","time":"2027-01-15T08:00:00Z","alert":{"name":"x"},"until":"soon"}"#,
    #"{"type":"ack","time":"2027-01-15T08:00:00Z","alert":{"name":"x"},"occurrence":5}"#,
    #"{"type":"ack","time":"2027-01-15T08:00:00Z","alert":{"name":"x"}"#,
    #"{"type":"ack","time":"2027-01-15T08:00:00Z","alert":{"name":"x"}}{}"#,
  ])
  func `refuses what is no entry`(line: String) { #expect(JournalEntry(line: Array(line.utf8)) == nil) }
}

@Suite struct AckJournalTests {
  private let epoch = Timestamp(seconds: 1_800_000_000)
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "journal-\(UUID().uuidString)")

  private func entry(_ index: Int, _ kind: JournalEntry.Kind = .ack) -> JournalEntry {
    JournalEntry(
      time: epoch.adding(seconds: Int64(index)), kind: kind, name: "n\(index)", labels: [:],
      occurrence: epoch,
      by: "ana")
  }

  private func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test func `is where the environment says`() {
    #expect(
      AckJournal.defaultPath(environment: ["XDG_STATE_HOME": "/s", "HOME": "/h"])
        == "/s/fleetmeter/acks.ndjson")
    #expect(AckJournal.defaultPath(environment: ["HOME": "/h"]) == "/h/.local/state/fleetmeter/acks.ndjson")
    #expect(
      AckJournal.defaultPath(environment: ["XDG_STATE_HOME": "rel", "HOME": "/h"])?.hasPrefix("/h/") == true)
    #expect(AckJournal.defaultPath(environment: [:]) == nil)
  }

  @Test func `makes its folders, private, and is read as it grows`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("a/b/acks.ndjson").path
    let writer = AckJournal(path: path)
    var reader = AckJournal(path: path)
    #expect(reader.readNew().isEmpty)
    try writer.append(entry(1))
    try writer.append(entry(2))
    #expect(reader.readNew() == [entry(1), entry(2)])
    #expect(reader.readNew().isEmpty)
    try writer.append(entry(3))
    #expect(reader.readNew() == [entry(3)])
    for (path, mode) in [(path, 0o600), (folder.appendingPathComponent("a/b").path, 0o700)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == mode)
    }
  }

  @Test func `is read again after it was replaced or cut`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("acks.ndjson").path
    let writer = AckJournal(path: path)
    var reader = AckJournal(path: path)
    for index in 1...3 { try writer.append(entry(index)) }
    #expect(reader.readNew().count == 3)
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: 0)
    #expect(reader.readNew().isEmpty)
    try writer.append(entry(4))
    #expect(reader.readNew() == [entry(4)])
    try FileManager.default.moveItem(atPath: path, toPath: path + ".1")
    #expect(reader.readNew().isEmpty)
    for index in 5...6 { try writer.append(entry(index)) }
    #expect(reader.readNew() == [entry(5), entry(6)])
  }

  @Test func `a torn or hostile line costs itself alone`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("acks.ndjson").path
    let deep = String(repeating: "[", count: 10_000)
    let long = String(repeating: "x", count: 200_000)
    try write(
      "\u{0}\n\n  \r\n{\"type\":\n\(deep)\n\(long)\n\(entry(1).line)\r\n\u{FFFD}\n\(entry(2).line)\n{\"torn",
      path)
    var reader = AckJournal(path: path)
    #expect(reader.readNew() == [entry(1), entry(2)])
    #expect(reader.badLines == 5)
    try AckJournal(path: path).append(entry(3))
    #expect(reader.readNew() == [entry(3)])
    #expect(reader.badLines == 6)
  }

  @Test func `a line is read only once it ends`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("acks.ndjson").path
    let line = entry(1).line + "\n"
    try write("", path)
    var reader = AckJournal(path: path)
    var read: [JournalEntry] = []
    let file = try #require(FileHandle(forWritingAtPath: path))
    for byte in Array(line.utf8) {
      #expect(read.isEmpty)
      try file.write(contentsOf: [byte])
      read += reader.readNew()
    }
    #expect(read == [entry(1)])
    #expect(reader.badLines == 0)
  }

  @Test(arguments: ["/proc/no/such/acks.ndjson", "/dev/full", "/", ""])
  func `says where it cannot be written`(path: String) {
    #expect(throws: AckJournal.WriteError.self) { try AckJournal(path: path).append(entry(1)) }
    var reader = AckJournal(path: path)
    #expect(reader.readNew().isEmpty)
  }

  @Test func `processes that write at once lose nothing`() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("acks.ndjson").path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for index in 0..<100 { try AckJournal(path: path).append(entry(writer * 100 + index)) }
        }
      }
      try await group.waitForAll()
    }
    var reader = AckJournal(path: path)
    #expect(Set(reader.readNew().map(\.name)).count == 400)
    #expect(reader.badLines == 0)
  }

  @Test func `two dashboards that share a journal agree`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("acks.ndjson").path
    let rule = AlertRule(name: "latency", severity: .warning)
    let fires = Evaluation(rule: rule, instances: [.init(labels: ["agent": "a"], value: 1, valueText: "1")])
    var (one, other) = (AlertBook(start: epoch), AlertBook(start: epoch))
    var (journal, otherJournal) = (AckJournal(path: path), AckJournal(path: path))
    // Their grids differ by two seconds.
    one.apply([fires], at: epoch)
    other.apply([fires], at: epoch.adding(seconds: 2))
    let id = "latency{agent=\"a\"}"
    let ackEntry = one.acknowledge(id: id, by: "ana", note: "mine", at: epoch.adding(seconds: 4))
    let ack = try #require(ackEntry)
    try journal.append(ack)
    other.apply(otherJournal.readNew())
    one.apply(journal.readNew())
    let later = epoch.adding(seconds: 5)
    #expect(other.status(id: id, at: later)?.acknowledgedBy == "ana")
    #expect(other.status(id: id, at: later)?.note == "mine")
    // Both act at the very same moment: both end up with the same of the two.
    let both = epoch.adding(seconds: 6)
    let unackEntry = one.unacknowledge(id: id, by: "bo", at: both)
    let unack = try #require(unackEntry)
    let snoozeEntry = other.snooze(id: id, by: "cy", until: both.adding(seconds: 60), at: both)
    let snooze = try #require(snoozeEntry)
    try otherJournal.append(snooze)
    try journal.append(unack)
    one.apply(journal.readNew())
    other.apply(otherJournal.readNew())
    #expect(one.status(id: id, at: both)?.acknowledgedBy == other.status(id: id, at: both)?.acknowledgedBy)
    // Whoever comes next has the last word, though a clock runs behind.
    let lastEntry = other.acknowledge(id: id, by: "di", at: epoch.adding(seconds: 1))
    let last = try #require(lastEntry)
    try otherJournal.append(last)
    one.apply(journal.readNew())
    for book in [one, other] { #expect(book.status(id: id, at: both)?.acknowledgedBy == "di") }
    // A third one starts, reads the journal first, and learns of the alert later.
    var third = AlertBook(start: epoch)
    var thirdJournal = AckJournal(path: path)
    third.apply(thirdJournal.readNew())
    third.apply([fires], at: epoch.adding(seconds: 3))
    #expect(third.status(id: id, at: both)?.acknowledgedBy == "di")
  }
}
