import Foundation
import TestSupport
import Testing

/// A small version of `make oracle-month`: a generated month across the end of daylight saving, in decimal arithmetic of
/// another language.
@Suite struct OracleMonthTests {
  private static let python = "/usr/bin/python3"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: python), "python3 is not here"))
  func `every number of a month equals a decimal oracle's, in three time zones`() throws {
    let scratch = ScratchDirectory()
    let binary = Binary()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.python)
    process.arguments = [
      Package.path("Scripts/oracle-month.py"), Binary.path, scratch.path("month"), "6000", "7",
    ]
    process.environment = binary.environment
    process.standardOutput = try binary.writer(scratch.path("out"))
    try process.run()
    defer { if process.isRunning { process.terminate() } }
    #expect(waitUntil(seconds: 600) { !process.isRunning })
    let output = String(decoding: scratch.read("out"), as: UTF8.self)
    #expect(process.terminationStatus == 0 && output.contains(" 0 differ"), "\(output)")
  }
}
