import Foundation
import Meter
import TestSupport
import Testing

@testable import fleetmeter

/// Logs of containers, read by the program.
@Suite struct ContainerLogTests {
  private let scratch = ScratchDirectory()
  private let time = "2026-11-24T10:00:00.000000000Z"

  private func event(_ agent: String) -> String {
    #"{"time":1795000000,"type":"request","agent_name":"\#(agent)"}"#
  }

  @Test func `a log that is rotated between two pieces of a line loses none`() throws {
    let line = event("A")
    scratch.write("0.log", "\(time) stdout F \(event("B"))\n\(time) stdout P \(line.prefix(20))\n")
    let ingest = Ingest(
      meter: Meter(), streams: [ConfiguredStream(path: scratch.path("0.log"))], format: nil,
      lineLimit: 1 << 20, clock: .wall)
    let thread = Thread { ingest.run(follow: true) }
    thread.start()
    defer { ingest.stop() }
    #expect(waitUntil(seconds: 20) { ingest.look().streams.first?.lines == 2 })
    scratch.rename("0.log", to: "0.log.20261124-100000")
    scratch.write("0.log", "\(time) stdout F \(line.dropFirst(20))\n\(time) stdout F \(event("C"))\n")
    #expect(waitUntil(seconds: 20) { ingest.look().streams.first?.events == 3 })
    let stream = try #require(ingest.look().streams.first)
    #expect(stream.lines == 4 && stream.rejected == 0 && stream.ignored == ["piece of a line": 1])
  }

  @Test func `each line is counted, in whatever wrapper it came`() throws {
    let binary = Binary()
    func quoted(_ text: String) throws -> String {
      String(decoding: try JSONEncoder().encode([text]), as: UTF8.self).dropFirst().dropLast().description
    }
    let long = event("A").replacing("A", with: String(repeating: "a", count: 17_000))
    let docker = [
      event("A") + "\n", "Started\n", "\n", String(long.prefix(16_384)), long.dropFirst(16_384) + "\n",
    ]
    let text = try docker.map { "{\"log\":\(try quoted($0)),\"stream\":\"stdout\",\"time\":\"\(time)\"}\n" }
    binary.scratch.write("docker.log", text.joined())
    binary.scratch.write(
      "all.log",
      """
      \(time) stdout F \(event("A"))
      \(time) stderr F Traceback (most recent call last):
      \(time) stdout F {"half
      [pod/a/b] \(event("A"))
      agents-1  | \(event("A"))
      {"__CURSOR":"c","MESSAGE":\(try quoted(event("A")))}
      {"__CURSOR":"c","MESSAGE":null}

      """)
    let outcome = try binary.run(
      ["report", "--format", "json", binary.scratch.path("docker.log"), binary.scratch.path("all.log")])
    let streams = try #require(try outcome.json()["streams"] as? [[String: Any]])
    func numbers(_ index: Int) -> [Int?] {
      ["lines", "rejected", "not_json", "records", "events"].map { streams[index][$0] as? Int }
    }
    #expect(numbers(0) == [4, 0, 1, 3, 2])
    #expect(streams[0]["ignored"] as? [String: Int] == ["piece of a line": 1])
    #expect(numbers(1) == [7, 2, 1, 4, 4])
    #expect(streams[1]["ignored"] as? [String: Int] == [:])
    #expect(streams.map { $0["format"] as? String } == ["native", "native"])
  }
}
