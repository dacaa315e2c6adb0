import Foundation
import Testing

/// Python, as an oracle that shares nothing with the code under test.
enum Python {
  /// Where Python is, if it is.
  static let path = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Starts a script of `Oracles`.
  static func start(_ script: String, _ arguments: [String] = [], input: Any? = nil, output: Any? = nil)
    throws
    -> Process
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    process.arguments = [folder.appendingPathComponent("Oracles/\(script)").path] + arguments
    process.standardInput = input ?? FileHandle.nullDevice
    if let output { process.standardOutput = output }
    try process.run()
    return process
  }

  /// Runs a script of `Oracles` and returns its lines.
  static func lines(_ script: String, _ arguments: [String] = [], input: String = "") throws -> [Substring] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("oracle-\(UUID().uuidString)")
    try Data(input.utf8).write(to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let out = Pipe()
    let process = try start(script, arguments, input: try FileHandle(forReadingFrom: folder), output: out)
    let answer = try out.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(script) failed")
    return String(decoding: answer, as: UTF8.self).split(separator: "\n")
  }
}
