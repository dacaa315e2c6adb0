import Glibc

/// How dear a stage of a format may be, in times of what its peer costs in the same run.
struct Thresholds {
  private var limits: [String: Double] = [:]

  /// Reads lines of `FORMAT STAGE TIMES`; `#` begins a remark.
  init(path: String) throws {
    guard let file = fopen(path, "r") else { throw Program.Failure(description: "\(path) cannot be read") }
    defer { fclose(file) }
    var line: UnsafeMutablePointer<CChar>?
    var room = 0
    defer { free(line) }
    while getline(&line, &room, file) >= 0 {
      let text = line.map { String(cString: $0) } ?? ""
      let words = text.prefix { $0 != "#" }.split { $0 == " " || $0 == "\n" || $0 == "\t" }
      if words.isEmpty { continue }
      guard words.count == 3, let times = Double(words[2]) else {
        throw Program.Failure(description: "\(path): not FORMAT STAGE TIMES: \(text)")
      }
      limits["\(words[0]) \(words[1])"] = times
    }
  }

  /// The limit of a stage.
  func limit(_ format: String, _ stage: String) throws -> Double {
    guard let limit = limits["\(format) \(stage)"] else {
      throw Program.Failure(description: "no threshold for \(format) \(stage)")
    }
    return limit
  }
}
