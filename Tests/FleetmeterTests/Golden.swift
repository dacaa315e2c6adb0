import Foundation
import TestSupport
import Testing

/// Folders and files of the package, by where this file stands.
enum Package {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A file or folder by its path from the package's folder.
  static func path(_ name: String) -> String { root.appendingPathComponent(name).path }

  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []).sorted()
  }
}

/// Compares with a file of this folder; UPDATE_GOLDEN=1 writes it anew.
func expectGolden(_ text: String, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
  let lines = Golden.lines(text)
  let kept = try Golden(Package.root.appendingPathComponent("Tests/FleetmeterTests/\(name)")).expected(
    for: lines)
  #expect(lines == kept, "golden \(name)", sourceLocation: location)
}
