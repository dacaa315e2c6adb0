import Foundation
import TestSupport
import Testing

@testable import PromQL

/// Prometheus's own tests of its language, where this machine has them.
struct UpstreamTests {
  static let folder: String? = {
    let path = ProcessInfo.processInfo.environment["FLEETMETER_PROMQLTEST"] ?? Upstream.beside
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  static let absent: Comment = "Prometheus's tests are not here: FLEETMETER_PROMQLTEST names their folder"

  @Test(.enabled(if: folder != nil, absent))
  func `Prometheus's own evaluations give what Prometheus gives`() throws {
    let folder = try #require(Self.folder)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".test") }
      .sorted()
    try #require(!files.isEmpty)
    var (passed, failed) = (0, [String]())
    var outOfScope: [String: Int] = [:]
    for file in files {
      let runner = UpstreamRunner()
      try runner.run(UpstreamScript(String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)))
      for (line, query, outcome) in runner.outcomes {
        switch outcome {
        case .passed: passed += 1
        case .outOfScope(let reason): outOfScope["\(file): \(reason)", default: 0] += 1
        case .failed(let reason): failed.append("\(file):\(line): \(query)\n    \(reason)")
        }
      }
    }
    print("\(passed) of \(passed + failed.count) evaluations pass; out of scope are:")
    for (reason, count) in outOfScope.sorted(by: { $0.key < $1.key }) { print("  \(count) × \(reason)") }
    for failure in failed { print("FAILED \(failure)") }
    #expect(Double(passed) >= 0.95 * Double(passed + failed.count))
    #expect(failed.isEmpty)
  }
}

enum Upstream {
  /// The folder beside the checkout.
  static let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/promqltest").standardizedFileURL.path
}
