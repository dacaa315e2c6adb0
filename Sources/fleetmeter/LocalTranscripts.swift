import Foundation

/// The transcripts that coding agents leave on this machine: what is read where nothing is named.
enum LocalTranscripts {
  /// The streams there are: `CLAUDE_CONFIG_DIR` (a list with commas), else ~/.claude and ~/.config/claude; `CODEX_HOME`,
  /// else ~/.codex. Folders without any transcript are left out.
  /// - Parameter user: whose they are; transcripts do not say.
  static func streams(_ environment: [String: String], user: String) -> [ConfiguredStream] {
    let home = environment["HOME"] ?? ""
    let claude = listed(
      environment["CLAUDE_CONFIG_DIR"],
      else: home.isEmpty ? [] : [home + "/.claude", home + "/.config/claude"])
    let codex = listed(environment["CODEX_HOME"], else: home.isEmpty ? [] : [home + "/.codex"])
    return found(claude.map { $0 + "/projects" }, "claude-code", user)
      + found(codex.map { $0 + "/sessions" }, "codex", user)
  }

  private static func listed(_ text: String?, else usual: [String]) -> [String] {
    let named = (text ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter {
      !$0.isEmpty
    }
    return named.isEmpty ? usual : named
  }

  private static func found(_ folders: [String], _ format: String, _ user: String) -> [ConfiguredStream] {
    folders.filter(holdsTranscripts).map {
      ConfiguredStream(path: $0 + "/**/*.jsonl", format: format, user: user)
    }
  }

  private static func holdsTranscripts(_ folder: String) -> Bool {
    guard let names = FileManager.default.enumerator(atPath: folder) else { return false }
    for case let name as String in names where name.hasSuffix(".jsonl") { return true }
    return false
  }
}
