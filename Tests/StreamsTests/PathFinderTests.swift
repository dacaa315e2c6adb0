import TestSupport
import Testing

@testable import Streams

@Suite struct PathFinderTests {
  let scratch = ScratchDirectory()
  private static let directory = [
    "logs/a.ndjson", "logs/a.ndjson.1", "logs/b.ndjson", "logs/c.jsonl", "logs/d.log", "logs/l.log",
  ]

  init() {
    for directory in ["logs", "logs/deep", "logs/deep/er", "logs/.hidden", "other"] {
      scratch.makeDirectory(directory)
    }
    for file in [
      "logs/b.ndjson", "logs/a.ndjson", "logs/c.jsonl", "logs/d.log", "logs/e.txt", "logs/.f.log",
      "logs/deep/g.log", "logs/deep/er/h.jsonl", "logs/.hidden/i.log", "other/j.log", "other/a[1].log",
      "logs/a.ndjson.1",
    ] {
      scratch.write(file, "")
    }
    scratch.link("logs/loop", to: "..")
    scratch.link("logs/l.log", to: "../other/j.log")
    scratch.makeFIFO("other/k.fifo")
  }

  @Test(arguments: [
    ("logs", directory),
    ("logs/", directory),
    ("logs/a*", ["logs/a.ndjson", "logs/a.ndjson.1"]),
    ("logs/.f*", ["logs/.f.log"]),
    ("*/j.log", ["other/j.log"]),
    ("l*/deep/*", ["logs/deep/g.log"]),
    ("**/h.jsonl", ["logs/deep/er/h.jsonl"]),
    (
      "logs/**",
      [
        "logs/a.ndjson", "logs/a.ndjson.1", "logs/b.ndjson", "logs/c.jsonl", "logs/d.log",
        "logs/deep/er/h.jsonl", "logs/deep/g.log", "logs/l.log",
      ]
    ),
    ("logs/**/*.jsonl", ["logs/c.jsonl", "logs/deep/er/h.jsonl"]),
    ("other/*.fifo", ["other/k.fifo"]),
    ("other/a[1].log", ["other/a[1].log"]),
    ("other/[ab][[]1].log", ["other/a[1].log"]),
    ("none/*.log", []),
    ("none.log", ["none.log"]),
  ])
  func `expands what is named`(spec: String, expected: [String]) {
    var finder = PathFinder()
    finder.beginScan(now: 0)
    #expect(finder.paths(StreamSpec(scratch.path(spec))) == expected.map(scratch.path))
  }

  @Test func `sees names come and go in the same tick of the file clock`() {
    var finder = PathFinder()
    let spec = StreamSpec(scratch.path("other/*.log"))
    for count in 0..<50 {
      finder.beginScan(now: Int64(count))
      #expect(finder.paths(spec).count == count + 2)
      scratch.write("other/new\(count).log", "")
    }
  }

  @Test func `keeps a listing while its directory stays as it is`() {
    var finder = PathFinder()
    let spec = StreamSpec(scratch.path("other/*.log"))
    for second in 0..<4 {
      finder.beginScan(now: Int64(second) * 1_000_000_000)
      #expect(finder.paths(spec).count == 2)
    }
    scratch.write("other/new.log", "")
    finder.beginScan(now: 5_000_000_000)
    #expect(finder.paths(spec).count == 3)
  }

}
