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

/// A generator of 64 bits that needs 3 lines in any language (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
