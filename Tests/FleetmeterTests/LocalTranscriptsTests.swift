import Foundation
import TestSupport
import Testing

@testable import fleetmeter

/// What is read where nothing is named.
@Suite struct LocalTranscriptsTests {
  private let home = ScratchDirectory()

  private func add(_ path: String) throws {
    let url = URL(fileURLWithPath: home.path(path))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("{}\n".utf8).write(to: url)
  }

  private func paths(_ environment: [String: String] = [:]) -> [String] {
    let streams = LocalTranscripts.streams(
      environment.merging(["HOME": home.path]) { a, _ in a }, user: "ana")
    #expect(streams.allSatisfy { $0.user == "ana" && $0.format != nil })
    return streams.map { $0.path.replacing(home.path + "/", with: "") }
  }

  @Test func `nothing is there`() throws {
    #expect(paths() == [])
    try FileManager.default.createDirectory(
      atPath: home.path(".claude/projects/x"), withIntermediateDirectories: true)
    #expect(paths() == [])
    #expect(LocalTranscripts.streams([:], user: "ana") == [])
  }

  @Test func `the usual folders are found`() throws {
    try add(".claude/projects/-home-ana-shop/a.jsonl")
    #expect(paths() == [".claude/projects/**/*.jsonl"])
    try add(".config/claude/projects/p/q/b.jsonl")
    try add(".codex/sessions/2026/01/02/rollout.jsonl")
    #expect(
      paths() == [
        ".claude/projects/**/*.jsonl", ".config/claude/projects/**/*.jsonl", ".codex/sessions/**/*.jsonl",
      ])
  }

  @Test func `the environment names others`() throws {
    try add(".claude/projects/p/a.jsonl")
    try add("one/projects/p/a.jsonl")
    try add("two/projects/p/a.jsonl")
    try add("cx/sessions/a.jsonl")
    let named = [
      "CLAUDE_CONFIG_DIR": home.path("one") + ", " + home.path("two"), "CODEX_HOME": home.path("cx"),
    ]
    #expect(paths(named) == ["one/projects/**/*.jsonl", "two/projects/**/*.jsonl", "cx/sessions/**/*.jsonl"])
  }
}
