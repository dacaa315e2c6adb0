import Foundation
import TestSupport
import Testing

/// Prometheus's own tool, where this machine has it, as a judge of `fleetmeter test`.
struct PromtoolTests {
  static let path = ["/usr/bin/promtool", "/usr/local/bin/promtool"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  static let python = "/usr/bin/python3"
  static var isHere: Bool { path != nil && FileManager.default.isExecutableFile(atPath: python) }
  static let absent: Comment = "promtool (Debian's package prometheus) or Python is not here"

  private func output(_ program: String, _ arguments: [String]) throws -> (code: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = Package.root
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  private struct Answer: Decodable {
    var cases: Int
    var differ: Int
    var exact: Int
    var answered: Int
    var verdicts: [String: [Int]]
    var examples: [[String]]
  }

  @Test(.enabled(if: isHere, absent), arguments: [1, 2])
  func `promtool and fleetmeter find the same, and judge the same, on hundreds of cases`(seed: Int) throws {
    let scratch = ScratchDirectory()
    let words = ["\(seed)", "600", try #require(Self.path), Binary.path, scratch.path]
    let (code, text) = try output(Self.python, [Package.path("Scripts/promtool-cases.py")] + words)
    try #require(code == 0)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(text.utf8))
    print(
      "\(answer.cases) cases, \(answer.answered) with a result, \(answer.exact) the same to the last digit")
    #expect(answer.cases >= 600 && answer.answered > 400)
    #expect(answer.differ == 0, "\(answer.examples)")
    // How many cases, how many each says are wrong, and how each ends.
    let right = try #require(answer.verdicts["right"])
    // Prometheus adds up in no fixed order, and so may now and then deny its own last digit.
    #expect(right[0] > 250 && right[1] * 50 < right[0] && right[2] == 0 && right[4] == 0, "\(right)")
    let wrong = try #require(answer.verdicts["wrong"])
    #expect(
      wrong[0] > 250 && wrong[1] == wrong[0] && wrong[2] == wrong[0] && wrong[3] == 1 && wrong[4] == 1,
      "\(wrong)")
  }

  @Test(.enabled(if: isHere, absent)) func `promtool accepts the rules that come along, and their tests`()
    throws
  {
    let promtool = try #require(Self.path)
    let rules = ["mission", "default"].map { Package.path("sample-data/rules/\($0).yml") }
    #expect(try output(promtool, ["check", "rules"] + rules).code == 0)
    let tests = ["mission", "default"].map { Package.path("sample-data/rules/\($0).test.yml") }
    #expect(try output(promtool, ["test", "rules"] + tests).code == 0)
  }
}
