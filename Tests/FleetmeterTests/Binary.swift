import Foundation
import TestSupport
import Testing

/// The built program, run as a person runs it.
struct Binary {
  /// Build products stand beside the test bundle.
  static let path: String = {
    let bundle = URL(
      fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "")
    let beside = bundle.deletingLastPathComponent().appendingPathComponent("fleetmeter").path
    return FileManager.default.isExecutableFile(atPath: beside)
      ? beside : Package.path(".build/debug/fleetmeter")
  }()

  /// What a run left behind.
  struct Outcome {
    var code: Int32
    var output: String
    var errors: String

    /// Standard output as JSON.
    func json() throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }
  }

  /// Home, state and configuration of one test.
  let scratch = ScratchDirectory()

  /// An environment that is the same on every machine.
  var environment: [String: String] {
    [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": scratch.path, "XDG_STATE_HOME": scratch.path("state"),
      "XDG_CONFIG_HOME": scratch.path("config"), "TZ": "UTC", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
      "USER": "ana",
      // A crash tells what it has to tell without waiting for a key.
      "SWIFT_BACKTRACE": "interactive=no,color=no",
    ]
  }

  /// A process that is not started yet.
  func process(_ arguments: [String], output: FileHandle, errors: FileHandle) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.path)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = Package.root
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    return process
  }

  /// Runs it to its end, a minute at most. What it writes goes to files, so that nothing waits for a reader.
  func run(_ arguments: [String], output device: String? = nil) throws -> Outcome {
    let id = UUID().uuidString
    let output = try writer(device ?? scratch.path("output-\(id)"))
    let errors = try writer(scratch.path("errors-\(id)"))
    let process = process(arguments, output: output, errors: errors)
    try process.run()
    try ended(process, arguments)
    return Outcome(
      code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: device == nil ? text("output-\(id)") : "", errors: text("errors-\(id)"))
  }

  func ended(_ process: Process, _ arguments: [String]) throws {
    let isDone = waitUntil(seconds: 60) { !process.isRunning }
    // A thread of the test runner blocks SIGTERM, and its children inherit that.
    if !isDone { kill(process.processIdentifier, SIGKILL) }
    try #require(isDone, "fleetmeter \(arguments) did not end")
  }

  func writer(_ path: String) throws -> FileHandle {
    if !path.hasPrefix("/dev/") { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    return try #require(FileHandle(forWritingAtPath: path))
  }

  /// What a file of the scratch folder holds; nothing where there is none yet.
  func text(_ name: String) -> String {
    scratch.exists(name) ? String(decoding: scratch.read(name), as: UTF8.self) : ""
  }
}

/// Looks until a condition holds or the time is over; whether it held.
@discardableResult
func waitUntil(seconds: Double, _ holds: () throws -> Bool) rethrows -> Bool {
  let end = DispatchTime.now().uptimeNanoseconds + UInt64(seconds * 1e9)
  while try !holds() {
    if DispatchTime.now().uptimeNanoseconds > end { return false }
    usleep(3_000)
  }
  return true
}

/// The real streams that came with the mission, where this machine has them.
enum Samples {
  static let folder: String? = {
    let path = ProcessInfo.processInfo.environment["FLEETMETER_SAMPLES"] ?? Package.path("../shared/samples")
    return FileManager.default.fileExists(atPath: path + "/agno/truth.json") ? path : nil
  }()

  static let absent: Comment = "the real samples are not here: FLEETMETER_SAMPLES names their folder"
}
