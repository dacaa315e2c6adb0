import Foundation

/// An expected text, kept in a file that people read. UPDATE_GOLDEN=1 writes the files anew.
public struct Golden {
  private let file: URL

  /// A file by its path.
  public init(_ file: URL) { self.file = file }

  /// A file of the folder `Golden` beside a test's source.
  public init(_ name: String, beside source: String) {
    file = URL(fileURLWithPath: source).deletingLastPathComponent().appendingPathComponent("Golden/\(name)")
  }

  /// The lines that are expected where a test found `lines`: those of the file, or the found ones, written to it, where
  /// the files are being written anew.
  public func expected(for lines: [String]) throws -> [String] {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    return Self.lines(try String(contentsOf: file, encoding: .utf8))
  }

  /// A text as lines: a difference is then shown by the line.
  public static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }
}
