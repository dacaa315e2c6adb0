import Costs
import Events
import Foundation

/// A file that a person asked for with a key: in the working folder, under a name that no file has yet.
enum ExportFile {
  /// Writes it.
  /// - Returns: where it stands, or why it does not, for a person.
  static func write(_ text: String, ending: String, at time: Timestamp) -> String {
    let stem = "fleetmeter-" + CalendarZone.utc.text(time).prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
    for copy in 1...99 {
      let name = stem + (copy > 1 ? "-\(copy)" : "") + "." + ending
      // Created here or not at all: nothing that stands there is written over, and no link is followed.
      let file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if file < 0, errno == EEXIST { continue }
      guard file >= 0 else { return "cannot write \(name) here: \(String(cString: strerror(errno)))" }
      let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
      do {
        try handle.write(contentsOf: Data(text.utf8))
        return "wrote \(FileManager.default.currentDirectoryPath)/\(name)"
      } catch {
        unlink(name)
        return "cannot write \(name): \(String(cString: strerror(errno)))"
      }
    }
    return "there are 99 exports of this second already"
  }
}
