import Foundation
import TestSupport
import Testing

/// A tmux server of its own, with one window: what a person would see.
final class Tmux {
  static let path = ["/usr/bin/tmux", "/usr/local/bin/tmux"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  static let absent: Comment = "tmux is not installed: apt-get install tmux"

  private let socket = "fleetmeter-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
  private let environment: [String: String]
  private let scratch = ScratchDirectory()

  /// Opens a window of a size that runs a shell command; what it ends with is left on the screen.
  init(_ command: String, width: Int, height: Int, environment: [String: String]) throws {
    self.environment = environment.merging(["TERM": "xterm-256color"]) { $1 }
    try call([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)", "sh", ";", "set", "-g",
      "status", "off",
      ";", "set", "-g", "default-terminal", "tmux-256color", ";", "set", "-g",
      "escape-time", "0", ";", "resize-window", "-x", "\(width)", "-y", "\(height)", ";", "respawn-window",
      "-k", command,
    ])
  }

  deinit { _ = try? call(["kill-server"]) }

  @discardableResult
  func call(_ arguments: [String]) throws -> String {
    // The server that a first call leaves behind would keep a pipe open for ever.
    let output = scratch.path("tmux-output")
    scratch.write("tmux-output", "")
    let path = try #require(Self.path)
    let pid = try Spawn.start(
      [path, "-L", socket] + arguments, environment, files: ["/dev/null", output, "/dev/null"])
    try #require(Spawn.ended(pid) != nil, "tmux \(arguments) did not end")
    return String(decoding: scratch.read("tmux-output"), as: UTF8.self)
  }

  /// The screen's lines.
  var screen: String { (try? call(["capture-pane", "-p"])) ?? "" }

  /// Types keys by tmux's names (`Enter`, `Escape`, `j`).
  func keys(_ keys: String...) throws { try call(["send-keys"] + keys) }

  /// Types text as it is.
  func text(_ text: String) throws { try call(["send-keys", "-l", text]) }

  func resize(_ width: Int, _ height: Int) throws {
    try call(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  /// Something tmux knows about the window (`#{cursor_flag}`).
  func tell(_ format: String) throws -> String {
    try call(["display-message", "-p", format]).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits until the screen is as it should be, and records an issue where it does not get there.
  func expect(
    _ what: String, seconds: Double = 20, _ location: SourceLocation = #_sourceLocation,
    _ holds: (String) -> Bool
  ) {
    var last = ""
    let isThere = waitUntil(seconds: seconds) {
      last = screen
      return holds(last)
    }
    if !isThere { Issue.record("\(what) did not come:\n\(last)", sourceLocation: location) }
  }

  func expect(_ text: String, seconds: Double = 20, _ location: SourceLocation = #_sourceLocation) {
    expect("`\(text)`", seconds: seconds, location) { $0.contains(text) }
  }
}
