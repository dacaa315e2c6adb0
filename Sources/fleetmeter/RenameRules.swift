import Events

/// What a stream's names are counted as instead: the configuration's `rename` rules.
struct RenameRules: Hashable, Sendable {
  /// What can be renamed.
  enum Part: String, CaseIterable, Sendable {
    case agent, model, user, team, service
  }

  /// The rules of one kind of name.
  struct Names: Hashable, Sendable {
    private var exact: [String: String] = [:]
    private var patterns: [Pattern] = []

    private struct Pattern: Hashable, Sendable {
      var text: [UInt8]
      var name: String
    }

    /// Adds a rule: `*` in the old name stands for anything, `?` for one character.
    mutating func add(_ old: String, _ new: String) {
      if old.contains("*") || old.contains("?") {
        patterns.append(Pattern(text: Array(old.utf8), name: new))
      } else {
        exact[old] = new
      }
    }

    /// What a name becomes: by the rule that names it, else by the first pattern that fits; nil where it stays.
    func renamed(_ name: String) -> String? {
      if let found = exact[name] { return found }
      guard !patterns.isEmpty else { return nil }
      let bytes = Array(name.utf8)
      return patterns.first { Self.fits(bytes, $0.text) }?.name
    }

    /// Each star is tried at the shortest first; only the last one is ever tried longer, so that no pattern costs more
    /// than the product of both lengths.
    private static func fits(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
      var (at, rule) = (0, 0)
      var star: (rule: Int, at: Int)?
      while at < name.count {
        if rule < pattern.count, pattern[rule] == UInt8(ascii: "*") {
          star = (rule, at)
          rule += 1
        } else if rule < pattern.count, pattern[rule] == UInt8(ascii: "?") {
          at += 1
          while at < name.count, name[at] & 0xC0 == 0x80 { at += 1 }
          rule += 1
        } else if rule < pattern.count, pattern[rule] == name[at] {
          (at, rule) = (at + 1, rule + 1)
        } else if let last = star {
          star = (last.rule, last.at + 1)
          (at, rule) = (last.at + 1, last.rule + 1)
        } else {
          return false
        }
      }
      return pattern[rule...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
  }

  private var names: [Part: Names] = [:]

  /// Whether there are none.
  var isEmpty: Bool { names.isEmpty }

  /// The rules of one kind of name.
  subscript(part: Part) -> Names {
    get { names[part] ?? Names() }
    set { names[part] = newValue }
  }

  /// The kinds of names that have rules.
  var parts: [Part] { Part.allCases.filter { names[$0] != nil } }
}

/// Applies rename rules to a stream's events, and remembers what came of each name.
struct Renamer {
  private let rules: RenameRules
  private var known: [RenameRules.Part: [String: String?]] = [:]
  private static let kept = 10_000

  init(_ rules: RenameRules) { self.rules = rules }

  /// Renames what a batch's events say.
  mutating func rename(_ batch: inout EventBatch) {
    guard !rules.isEmpty else { return }
    for part in rules.parts {
      let field = part.field
      for index in batch.events.indices {
        let range = batch.events[index][keyPath: field]
        if let new = renamed(range, part, &batch) { batch.events[index][keyPath: field] = new }
      }
      guard part == .model else { continue }
      for index in batch.usages.indices {
        if let new = renamed(batch.usages[index].model, part, &batch) { batch.usages[index].model = new }
      }
    }
  }

  private mutating func renamed(_ range: TextRange, _ part: RenameRules.Part, _ batch: inout EventBatch)
    -> TextRange?
  {
    guard !range.isEmpty else { return nil }
    let name = batch.string(range)
    if let found = known[part]?[name] { return found.map { batch.keep($0) } }
    let new = rules[part].renamed(name)
    if known[part, default: [:]].count >= Self.kept { known[part] = [:] }
    known[part, default: [:]][name] = .some(new)
    return new.map { batch.keep($0) }
  }
}

extension RenameRules.Part {
  fileprivate var field: WritableKeyPath<Event, TextRange> {
    switch self {
    case .agent: \.agent
    case .model: \.model
    case .user: \.user
    case .team: \.team
    case .service: \.service
    }
  }
}
