import Testing

@testable import Streams

@Suite struct RotatedNameTests {
  @Test(
    arguments: [
      ("events.ndjson", "events.ndjson", .live),
      ("events.ndjson.1", "events.ndjson", .numbered(1)),
      ("events.ndjson.12.gz", "events.ndjson", .numbered(12)),
      ("events.1.ndjson", "events.ndjson", .numbered(1)),
      ("events.ndjson.gz", "events.ndjson", .live),
      ("events.ndjson-20261124", "events.ndjson", .dated([2026, 11, 24])),
      ("events.ndjson-20261124.gz", "events.ndjson", .dated([2026, 11, 24])),
      ("events.ndjson-2026112417", "events.ndjson", .dated([2026, 11, 24, 17])),
      ("events.ndjson-20261124-173000.zst", "events.ndjson", .dated([2026, 11, 24, 173000])),
      ("events.ndjson-1795523467.gz", "events.ndjson", .dated([1_795_523_467])),
      ("events-2026-11-24.ndjson", "events.ndjson", .dated([2026, 11, 24])),
      ("app.log.2026-11-24.1", "app.log", .dated([2026, 11, 24, 1])),
      ("app-2026-11-24T18-30-00.000.log.gz", "app.log", .dated([2026, 11, 24, 18, 30, 0, 0])),
      ("agent7.log", "agent7.log", .live), ("gpt-4.log", "gpt-4.log", .live),
      ("gpt-4.1.log", "gpt-4.log", .numbered(1)), ("run-20269999.log", "run-20269999.log", .live),
      ("2026-11-24.ndjson", "2026-11-24.ndjson", .live), ("notes.txt", "notes.txt", .live),
      ("a.b.c.ndjson.zstd", "a.b.c.ndjson", .live), (".gz", ".gz", .live), ("", "", .live),
      (".1", ".1", .live),
      ("rollout-2026-11-24T12-00-00-0199-ab.jsonl", "rollout-2026-11-24T12-00-00-0199-ab.jsonl", .live),
      ("events.ndjson.123456", "events.ndjson.123456", .live),
    ] as [(String, String, RotatedName.Age)])
  func `takes a name apart`(name: String, set: String, age: RotatedName.Age) {
    let rotated = RotatedName(name)
    #expect(rotated.set == set)
    #expect(rotated.age == age)
  }

  @Test(arguments: [
    ["e.log.10.gz", "e.log.2.gz", "e.log.1", "e.log.1.gz", "e.log"],
    ["e.log-20251231", "e.log-20261123.gz", "e.log-20261124", "e.log"],
    ["e-2026-11-23.log.gz", "e-2026-11-24.1.log", "e-2026-11-24.2.log", "e.log"],
    ["e.log-20261124", "e.log.2", "e.log.1", "e.log"],
  ])
  func `orders a set from the oldest to the live one`(names: [String]) {
    #expect(names.reversed().sorted { RotatedName.isOlder(RotatedName($0), RotatedName($1)) } == names)
    #expect(Set(names.map { RotatedName($0).set }).count == 1)
  }

  @Test(arguments: [
    ("a.ndjson", true), ("a.jsonl.1", true), ("a.log.2.gz", true), ("a-2026-11-24.ndjson.zst", true),
    ("a.ndjson-20261124", true), ("a.txt", false), ("a.ndjson.tmp", false), ("a.log.bak", false),
    (".a.log", false), ("a.log~", false), ("log", false), ("a.gz", false),
  ])
  func `tells whether a directory's file is a stream`(name: String, isStream: Bool) {
    #expect(StreamSpec.isStreamName(name) == isStream)
  }
}
