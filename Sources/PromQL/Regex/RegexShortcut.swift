/// Expressions whose whole-text match needs no machine: texts, choices of texts, and a text with anything around it.
enum RegexShortcut: Sendable {
  case anything
  case something
  case texts(Set<[UInt8]>)
  case surrounded(prefix: [UInt8], suffix: [UInt8])
  case containing([UInt8])

  init?(_ node: RegexNode) {
    if let texts = Self.texts(node) {
      self = .texts(Set(texts))
    } else if Self.isAnything(node, least: 0) {
      self = .anything
    } else if Self.isAnything(node, least: 1) {
      self = .something
    } else if case .sequence(let parts) = node, let found = Self.around(parts) {
      self = found
    } else {
      return nil
    }
  }

  func matches(_ text: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .anything: true
    case .something: !text.isEmpty
    case .texts(let texts): texts.contains(Array(text))
    case .surrounded(let prefix, let suffix):
      text.count >= prefix.count + suffix.count && text.starts(with: prefix)
        && text.suffix(suffix.count).elementsEqual(suffix)
    case .containing(let part): Self.contains(text, part)
    }
  }

  private static func contains(_ text: ArraySlice<UInt8>, _ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    var rest = text
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: part) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  private static let most = 256

  /// The texts that a node stands for, where they are few.
  private static func texts(_ node: RegexNode) -> [[UInt8]]? {
    switch node {
    case .empty: return [[]]
    case .scalar(let set): return set.single.map { [Array(String($0).utf8)] }
    case .capture(_, let inner): return texts(inner)
    case .choice(let nodes):
      var all: [[UInt8]] = []
      for node in nodes {
        guard let some = texts(node), all.count + some.count <= most else { return nil }
        all += some
      }
      return all
    case .sequence(let nodes):
      var all: [[UInt8]] = [[]]
      for node in nodes {
        guard let some = texts(node), all.count * some.count <= most else { return nil }
        all = all.flatMap { start in some.map { start + $0 } }
      }
      return all
    case .assertion, .repetition: return nil
    }
  }

  private static func isAnything(_ node: RegexNode, least: Int) -> Bool {
    switch node {
    case .capture(_, let inner): isAnything(inner, least: least)
    case .repetition(.scalar(.any), least, most: nil, _): true
    default: false
    }
  }

  /// `text.*`, `.*text`, `text.*text` and `.*text.*`.
  private static func around(_ parts: [RegexNode]) -> RegexShortcut? {
    let open = parts.indices.filter { isAnything(parts[$0], least: 0) }
    func text(_ nodes: ArraySlice<RegexNode>) -> [UInt8]? {
      guard let texts = texts(.sequence(Array(nodes))), texts.count == 1 else { return nil }
      return texts[0]
    }
    if open.count == 1, let prefix = text(parts[..<open[0]]), let suffix = text(parts[(open[0] + 1)...]) {
      return .surrounded(prefix: prefix, suffix: suffix)
    }
    guard open == [0, parts.count - 1], parts.count > 2 else { return nil }
    return text(parts[1..<(parts.count - 1)]).map { .containing($0) }
  }
}
