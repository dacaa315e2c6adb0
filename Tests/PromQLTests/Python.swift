import Foundation
import Testing

/// Python, as an oracle that shares nothing with the code under test.
enum Python {
  /// Where Python is, if it is.
  static let path = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static let absent: Comment = "there is no Python to ask"

  /// Runs a script of `Oracles` over lines and returns its lines.
  static func lines(_ script: String, input: String) throws -> [Substring] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    process.arguments = [folder.appendingPathComponent("Oracles/\(script)").path]
    let into = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(input.utf8).write(to: into)
    defer { try? FileManager.default.removeItem(at: into) }
    let out = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: into)
    process.standardOutput = out
    try process.run()
    let answer = try out.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(script) failed")
    return String(decoding: answer, as: UTF8.self).split(separator: "\n")
  }
}
