import Canvas
import Dashboard
import Glibc

/// Runs a script against a dashboard with no terminal: inputs go in, grids come out.
public struct ScriptDriver {
  /// Why a run ended before its script did.
  public struct Failure: Error, CustomStringConvertible {
    /// The script's line, counted from 1.
    public var line: Int
    /// What went wrong.
    public var message: String
    /// The screen as it stood then.
    public var screen: [String]

    /// The line, what went wrong, and the screen.
    public var description: String {
      (["line \(line): \(message)"] + screen.map { "| " + $0 }).joined(separator: "\n")
    }
  }

  /// How long a `wait` may take.
  public var waitNanoseconds: Int64 = 10_000_000_000
  /// A monotonic clock, in nanoseconds.
  public var clock: () -> Int64 = Screen.monotonicNanoseconds
  /// Lets a little time pass between two looks at the screen.
  public var pause: () -> Void = { usleep(10_000) }
  /// What pictures of the screen (`save screen.svg`) look like.
  public var theme = Theme.night
  /// Writes a saved screen; throws text that says why it could not.
  public var write: (_ path: String, _ text: String) throws(WriteFailure) -> Void = Self.writeFile
  private let script: Script
  private let size: (width: Int, height: Int)

  /// Why a file was not written.
  public struct WriteFailure: Error {
    /// The system's reason.
    public var reason: String

    /// A failure with its reason.
    public init(reason: String) { self.reason = reason }
  }

  /// A driver for a script that starts with a screen of a size.
  public init(script: Script, width: Int, height: Int) {
    self.script = script
    size = (width, height)
  }

  /// Feeds the size, then each step, to `paint`, which takes an input in and returns what the screen shows
  /// then. Returns the last screen; throws where a wait is over or a file cannot be written. Where `paint`
  /// returns nil the run is over.
  @discardableResult
  public func run(_ paint: (Input) -> Grid?) throws(Failure) -> Grid {
    var grid = Grid(width: size.width, height: size.height)
    guard let first = paint(.resize(width: size.width, height: size.height)) else { return grid }
    grid = first
    for numbered in script.steps {
      switch numbered.step {
      case .input(let input):
        guard let next = paint(input) else { return grid }
        grid = next
      case .waitFor(let text):
        grid = try wait(line: numbered.line, from: grid, "`\(text)` did not come", paint) { lines in
          lines.contains { $0.contains(text) }
        }
      case .waitUntilGone(let text):
        grid = try wait(line: numbered.line, from: grid, "`\(text)` did not go", paint) { lines in
          !lines.contains { $0.contains(text) }
        }
      case .save(let path):
        let isPicture = path.hasSuffix(".svg")
        try save(
          isPicture ? ScreenPicture.lines(of: grid, theme: theme) : ScreenText.lines(of: grid), path,
          numbered.line)
      case .saveRoles(let path):
        try save(ScreenText.roleLines(of: grid), path, numbered.line)
      case .quit:
        return grid
      }
    }
    return grid
  }

  private func wait(
    line: Int, from grid: Grid, _ message: String, _ paint: (Input) -> Grid?, until stands: ([String]) -> Bool
  ) throws(Failure) -> Grid {
    var grid = grid
    let deadline = clock() + waitNanoseconds
    while case let lines = ScreenText.lines(of: grid), !stands(lines) {
      guard clock() < deadline, let next = paint(.tick) else {
        throw Failure(line: line, message: message, screen: lines)
      }
      grid = next
      pause()
    }
    return grid
  }

  private func save(_ lines: [String], _ path: String, _ line: Int) throws(Failure) {
    do {
      try write(path, lines.joined(separator: "\n") + "\n")
    } catch {
      throw Failure(line: line, message: "cannot write \(path): \(error.reason)", screen: [])
    }
  }

  private static func writeFile(_ path: String, _ text: String) throws(WriteFailure) {
    guard let file = fopen(path, "w") else { throw WriteFailure(reason: String(cString: strerror(errno))) }
    let bytes = Array(text.utf8)
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else {
      throw WriteFailure(reason: String(cString: strerror(errno)))
    }
  }
}
