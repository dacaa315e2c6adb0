import PromQL
import Yams

/// Reads Prometheus's files of rules, strictly.
public enum RuleFileReader {
  /// What was read, and what is wrong with it.
  public struct Result: Sendable {
    /// The rules that can be read.
    public var file: RuleFile
    /// What is wrong, in the order of the file.
    public var problems: [RuleProblem]

    /// Whether the rules can be used: nothing but warnings stands against it.
    public var isGood: Bool { !problems.contains { $0.severity == .error } }
  }

  /// Reads a file's text.
  /// - Parameter file: its path, for problems.
  public static func read(_ text: String, file: String) -> Result {
    let (document, root) = YamlDocument.read(text, file: file)
    var result = RuleFile(path: file)
    if let root {
      document.each(root, "a file of rules") { key, node, value in
        guard key == "groups" else { return document.unknown(node, ["groups"]) }
        result.groups = groups(document, value)
      }
    }
    let problems = document.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    return Result(file: result, problems: problems)
  }

  /// Whether a text looks like a file of rules: its first key says so.
  public static func looksLikeRules(_ text: String) -> Bool { firstKeys(text).contains("groups") }

  /// The keys of a text's top level, whatever else it is.
  static func firstKeys(_ text: String) -> Set<String> {
    var keys: Set<String> = []
    for line in text.split(separator: "\n") where line.first?.isLetter == true {
      if let colon = line.firstIndex(of: ":") { keys.insert(String(line[..<colon])) }
    }
    return keys
  }

  private static func groups(_ document: YamlDocument, _ node: Node) -> [RuleGroup] {
    var names: Set<String> = []
    var duplicates = DuplicateRules()
    return document.list(node).map { entry in
      let group = group(document, entry, &duplicates)
      if group.name.isEmpty {
        document.note(entry, "a group without a name", "add name: a word of its own in this file")
      } else if !names.insert(group.name).inserted {
        document.note(
          entry, "the group \"\(group.name)\" stands here twice", "groups of one file differ by name")
      }
      return group
    }
  }

  private static let groupKeys = ["name", "interval", "query_offset", "limit", "labels", "rules"]

  private static func group(_ document: YamlDocument, _ node: Node, _ duplicates: inout DuplicateRules)
    -> RuleGroup
  {
    var group = RuleGroup(name: "")
    var rules: [Node] = []
    document.each(node, "a group") { key, keyNode, value in
      switch key {
      case "name": group.name = document.text(value) ?? ""
      case "interval": group.interval = document.duration(value).flatMap { $0 > 0 ? $0 : nil }
      case "query_offset": group.queryOffset = document.duration(value) ?? 0
      case "limit": group.limit = document.whole(value) ?? 0
      case "labels": group.labels = labels(document, value)
      case "rules": rules = document.list(value)
      default: document.unknown(keyNode, groupKeys)
      }
    }
    for entry in rules {
      guard let rule = RuleReader(document, entry).read() else { continue }
      if let line = duplicates.line(of: rule, group) {
        document.note(
          entry, "the same rule (name and labels) stands in line \(line)",
          "with the same labels both write the same series: give one another label", .warning)
      }
      group.rules.append(rule)
    }
    return group
  }

  static func labels(_ document: YamlDocument, _ node: Node) -> [String: String] {
    var labels: [String: String] = [:]
    for (name, text, value) in document.texts(node, "labels") {
      if name.isEmpty || name == "__name__" {
        document.note(value, "\"\(name)\" is no label of a rule", "a metric's name is what record: says")
      }
      labels[name] = text
    }
    return labels
  }

  /// Rules that were seen, by what tells their series apart.
  private struct DuplicateRules {
    private struct Key: Hashable {
      var name: String
      var labels: [String: String]
    }

    private var lines: [Key: Int] = [:]

    mutating func line(of rule: Rule, _ group: RuleGroup) -> Int? {
      let key = Key(name: rule.name, labels: rule.labels.merging(group.labels) { own, _ in own })
      defer { lines[key] = lines[key] ?? rule.line }
      return lines[key]
    }
  }
}
