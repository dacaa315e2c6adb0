import Events
import Foundation
import TestSupport
import Testing

@testable import Alerting

@Suite struct SharedJournalTests {
  private let epoch = Timestamp(seconds: 1_800_000_000)
  private let scratch = ScratchDirectory()

  private func entry(_ index: Int, note: String? = nil) -> JournalEntry {
    JournalEntry(
      time: epoch.adding(seconds: Int64(index)), kind: .ack, name: "latency", labels: ["agent": "a\(index)"],
      occurrence: epoch, by: "ana", note: note)
  }

  @Test func `what cannot be written waits, in order`() throws {
    // A folder stands where the file should.
    scratch.makeDirectory("acks.ndjson")
    var journal = SharedJournal(path: scratch.path("acks.ndjson"))
    journal.add([entry(1)])
    journal.add([entry(2), entry(3)])
    let problem = try #require(journal.problem)
    #expect(problem.contains("acks.ndjson") && problem.hasSuffix("3 entries wait to be written"))
    #expect(journal.waiting.count == 3)
    #expect(rmdir(scratch.path("acks.ndjson")) == 0)
    journal.flush()
    #expect(journal.problem == nil && journal.waiting.isEmpty)
    #expect(journal.readNew() == [entry(1), entry(2), entry(3)])
  }

  @Test func `many go out at once, after a torn line too`() throws {
    scratch.write("acks.ndjson", "{\"type\":\"ack\",\"ti")
    var journal = SharedJournal(path: scratch.path("acks.ndjson"))
    let many = (0..<5_000).map { entry($0, note: "with one note for all of them") }
    journal.add(many)
    #expect(journal.problem == nil)
    #expect(journal.readNew() == many)
    #expect(journal.badLines == 1)
  }

  @Test func `an entry that no line can hold is lost alone, and said`() {
    var journal = SharedJournal(path: scratch.path("acks.ndjson"))
    var huge = entry(2)
    huge.labels = Dictionary(
      uniqueKeysWithValues: (0..<2_000).map { ("label\($0)", String(repeating: "x", count: 40)) })
    journal.add([entry(1), huge, entry(3)])
    #expect(journal.waiting.isEmpty && journal.lost == 1)
    #expect(journal.readNew() == [entry(1), entry(3)])
  }

  @Test func `a full disk keeps whole lines, and the rest waits`() throws {
    // The file may not grow beyond a limit, as on a disk that fills up; the limit is the process's, so a child has it.
    scratch.write("acks.ndjson", "")
    let link = scratch.path("full")
    scratch.link("full", to: "/dev/full")
    var journal = SharedJournal(path: link)
    journal.add([entry(1), entry(2)])
    #expect(journal.problem?.contains("No space left") == true)
    scratch.remove("full")
    journal.add([entry(3)])
    #expect(journal.problem == nil && journal.readNew() == [entry(1), entry(2), entry(3)])
  }

  @Test(.enabled(if: Python.path != nil)) func `two books and another program share one file`() throws {
    let path = scratch.path("acks.ndjson")
    let fires = Evaluation(
      rule: AlertRule(name: "latency", severity: .warning),
      instances: (0..<40).map { .init(labels: ["agent": "a\($0)"], value: 1, valueText: "1") }
        + (0..<200).map { .init(labels: ["agent": "p\($0)"], value: 1, valueText: "1") })
    var books = [AlertBook(start: epoch), AlertBook(start: epoch)]
    var journals = [SharedJournal(path: path), SharedJournal(path: path)]
    for index in books.indices { books[index].apply([fires], at: epoch) }
    let python = try Python.start("append.py", [path, "200", "2027-01-15T08:00:05Z"])
    for round in 0..<20 {
      for index in books.indices {
        let id = "latency{agent=\"a\(round * 2 + index)\"}"
        let made = books[index].acknowledge(id: id, by: "ana", at: epoch.adding(seconds: 6))
        journals[index].add([try #require(made)])
        books[index].apply(journals[index].readNew())
      }
    }
    python.waitUntilExit()
    #expect(python.terminationStatus == 0)
    let later = epoch.adding(seconds: 7)
    for index in books.indices {
      books[index].apply(journals[index].readNew())
      #expect(journals[index].badLines == 0 && journals[index].problem == nil)
      #expect(books[index].statuses(at: later).allSatisfy { $0.state == .acknowledged })
    }
    #expect(books[0].statuses(at: later) == books[1].statuses(at: later))
    // A third one starts later, and reads it all.
    var third = AlertBook(start: epoch)
    var journal = SharedJournal(path: path)
    third.apply(journal.readNew())
    third.apply([fires], at: epoch.adding(seconds: 2))
    #expect(third.statuses(at: later).count { $0.state == .acknowledged } == 240)
  }
}
