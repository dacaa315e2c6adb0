import Foundation
import Testing

/// The real streams that tests read in place, beside the project or where FLEETMETER_SAMPLES says.
enum Samples {
  static let folder: String = {
    if let named = ProcessInfo.processInfo.environment["FLEETMETER_SAMPLES"] { return named }
    return project.deletingLastPathComponent().appendingPathComponent("shared/samples").path
  }()

  static let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder + "/agno/truth.json") }
  static let absent: Comment = "needs the sample streams: in ../shared/samples, or where FLEETMETER_SAMPLES says"

  static func lines(_ name: String) throws -> [Line] {
    split(try bytes(name))
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    let path = name.hasPrefix("/") ? name : folder + "/" + name
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// What the project ships itself.
  static func shipped(_ name: String) throws -> [Line] {
    try lines(project.appendingPathComponent("sample-data/\(name)").path)
  }

  static func split(_ bytes: [UInt8]) -> [Line] {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Line.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  static func truth(_ name: String) throws -> Truth {
    try JSONDecoder().decode(Truth.self, from: Data(try bytes(name)))
  }
}

/// The bytes of one line, without its newline.
typealias Line = [UInt8]

/// What the model server counted that answered a sample's fleet.
struct Truth: Decodable {
  struct Model: Decodable {
    var calls: Int
    var errors: Int
    var input: Int
    var output: Int
    var cached: Int
  }

  var by_model: [String: Model]
  var top_level_runs: [String: Int]?
  var runs: [String: Int]?

  /// As `Figures` names what they count.
  var models: [String: Int] {
    var all: [String: Int] = [:]
    for (name, model) in by_model {
      all["model \(name) calls"] = model.calls
      all["model \(name) errors"] = model.errors
      all["model \(name) input"] = model.input
      all["model \(name) cached"] = model.cached
      all["model \(name) output"] = model.output
    }
    return all.filter { $0.value != 0 }
  }
}

/// Python, as an oracle that shares nothing with the code under test.
enum Python {
  static let path = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Runs a script of `Oracles` and returns its lines.
  static func lines(_ script: String, _ arguments: [String]) throws -> [Substring] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    process.arguments = [folder.appendingPathComponent("Oracles/\(script)").path] + arguments
    let out = Pipe()
    process.standardOutput = out
    try process.run()
    let answer = try out.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(script) failed")
    return String(decoding: answer, as: UTF8.self).split(separator: "\n")
  }
}
