import Foundation
import Testing

/// Python, as an oracle that shares nothing with the code under test.
enum Python {
  /// Where Python is, if it is.
  static let path = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Runs a script of `Oracles` and returns its lines.
  static func lines(_ script: String, _ arguments: [String] = [], input: String = "") throws -> [Substring] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    process.arguments = [folder.appendingPathComponent("Oracles/\(script)").path] + arguments
    let into = Pipe()
    let out = Pipe()
    process.standardInput = into
    process.standardOutput = out
    try process.run()
    try into.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try into.fileHandleForWriting.close()
    let answer = try out.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(script) failed")
    return String(decoding: answer, as: UTF8.self).split(separator: "\n")
  }
}
