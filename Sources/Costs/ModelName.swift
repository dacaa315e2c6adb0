/// What a model's name may be called elsewhere: the forms that providers give to one name.
struct ModelName {
  /// A form of the name, with what was done to get it.
  struct Form: Hashable {
    var name: String
    var how: [String]
  }

  /// The forms, from the name as it stands to the one with the most taken off. Those of `bare` forms have no
  /// provider's prefix left.
  let forms: [Form]
  let bare: [Form]

  /// - Parameter name: as a stream gave it.
  init(_ name: String) {
    var forms: [Form] = []
    var level = Form(name: name, how: [])
    var last = Self.spellings(level)
    forms += last
    if let (name, how) = Self.colon(name) {
      level = Form(name: name, how: [how])
      forms += Self.spellings(level)
    }
    while let slash = level.name.firstIndex(of: "/"), forms.count < 64 {
      let prefix = level.name[...slash]
      level.name = String(level.name[level.name.index(after: slash)...])
      level.how.append("without the prefix \(prefix)")
      last = Self.spellings(level)
      forms += last
    }
    self.forms = forms
    bare = last
  }

  /// The spellings of one form: each step takes off what one provider's ids add.
  private static func spellings(_ form: Form) -> [Form] {
    var forms = [form]
    var now = form
    for step in [
      context, fineTune, region, version, makerDot, vertexDate, azureVersion, claudeWords,
    ] {
      guard let (name, how) = step(now.name), !name.isEmpty else { continue }
      now = Form(name: name, how: now.how + [how])
      forms.append(now)
    }
    return forms
  }

  /// `claude-sonnet-4-5[1m]`
  private static func context(_ name: String) -> (String, String)? {
    guard name.hasSuffix("]"), let open = name.lastIndex(of: "[") else { return nil }
    return (String(name[..<open]), "without \(name[open...])")
  }

  /// `ft:gpt-4o-2024-08-06:org::id`
  private static func fineTune(_ name: String) -> (String, String)? {
    guard name.hasPrefix("ft:") else { return nil }
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return nil }
    return ("ft:" + parts[1], "as the fine-tuned \(parts[1])")
  }

  private static let regions = [
    "us.", "eu.", "apac.", "global.", "au.", "jp.", "ca.", "sa.", "us-gov.", "in.", "uk.",
  ]

  /// `us.anthropic.claude-…`
  private static func region(_ name: String) -> (String, String)? {
    guard let region = regions.first(where: { name.hasPrefix($0) }),
      name.dropFirst(region.count).contains(".")
    else { return nil }
    return (String(name.dropFirst(region.count)), "without the Bedrock region \(region)")
  }

  /// `…-v1:0`, `…-v1`, `…:0`
  private static func version(_ name: String) -> (String, String)? {
    var rest = name[...]
    if let colon = rest.lastIndex(of: ":"), isDigits(rest[rest.index(after: colon)...]) {
      rest = rest[..<colon]
    }
    if let dash = rest.range(ofLast: "-v"), isDigits(rest[dash.upperBound...]),
      rest[dash.upperBound...].count == 1
    {
      rest = rest[..<dash.lowerBound]
    }
    guard rest.count < name.count else { return nil }
    return (String(rest), "without the Bedrock version \(name[rest.endIndex...])")
  }

  /// Makers as Bedrock writes them before a dot.
  static let dottedMakers = [
    "anthropic.", "amazon.", "meta.", "mistral.", "cohere.", "ai21.", "deepseek.", "qwen.", "openai.",
    "google.",
    "moonshotai.", "moonshot.", "minimax.", "nvidia.", "zai.", "writer.",
  ]

  /// `anthropic.claude-…`
  private static func makerDot(_ name: String) -> (String, String)? {
    guard let maker = dottedMakers.first(where: { name.hasPrefix($0) }) else { return nil }
    return (String(name.dropFirst(maker.count)), "without Bedrock's maker \(maker)")
  }

  /// `…@20240229`, `…@default`
  private static func vertexDate(_ name: String) -> (String, String)? {
    guard let at = name.lastIndex(of: "@") else { return nil }
    let version = name[name.index(after: at)...]
    guard isDigits(version), version.count == 8 else {
      return (String(name[..<at]), "without the Vertex version @\(version)")
    }
    return (name[..<at] + "-" + version, "Vertex's @\(version) as -\(version)")
  }

  /// Providers as frameworks write them before a colon.
  private static let colonProviders: Set<String> = [
    "anthropic", "azure", "azure_openai", "bedrock", "bedrock_converse", "cohere", "deepseek", "fireworks",
    "gemini",
    "google", "google-gla", "google-vertex", "google_genai", "google_vertexai", "groq", "mistral",
    "mistralai",
    "ollama", "openai", "openai-chat", "openai-responses", "openrouter", "together", "vertex_ai", "xai",
  ]

  /// `openai:gpt-4o`
  private static func colon(_ name: String) -> (String, String)? {
    guard let colon = name.firstIndex(of: ":"), colonProviders.contains(name[..<colon].lowercased()) else {
      return nil
    }
    let rest = name[name.index(after: colon)...]
    return ("\(name[..<colon])/\(rest)", "\(name[...colon]) as \(name[..<colon])/")
  }

  /// `gpt-35-turbo`
  private static func azureVersion(_ name: String) -> (String, String)? {
    guard name.lowercased().hasPrefix("gpt-35-") else { return nil }
    return ("gpt-3.5-" + name.dropFirst(7), "Azure's gpt-35 as gpt-3.5")
  }

  /// `claude-sonnet-4.5`, `claude-4.5-sonnet`: gateways write versions with dots, and some before the class. Up to
  /// version 3 Anthropic wrote it there itself.
  private static func claudeWords(_ name: String) -> (String, String)? {
    guard name.lowercased().hasPrefix("claude-") else { return nil }
    var words = name.replacing(".", with: "-").split(separator: "-").map { String($0) }
    let version = words.dropFirst().prefix { isDigits($0[...]) && $0.utf8.count < 3 }
    let classes = ["opus", "sonnet", "haiku"]
    if let major = version.first.flatMap({ Int($0) }), major >= 4, words.count > 1 + version.count,
      classes.contains(words[1 + version.count])
    {
      words = [words[0], words[1 + version.count]] + version + words.dropFirst(2 + version.count)
    }
    let spelled = words.joined(separator: "-")
    return spelled == name ? nil : (spelled, "as Anthropic spells it: \(spelled)")
  }

  /// The name without `-2024-08-06`, `-20241022` or `-latest` at its end; nil where it has none.
  static func undated(_ name: String) -> String? {
    if name.hasSuffix("-latest") && name.count > 7 { return String(name.dropLast(7)) }
    // Google numbers its snapshots.
    if name.hasPrefix("gemini-"), name.hasSuffix("-001") || name.hasSuffix("-002") {
      return String(name.dropLast(4))
    }
    for length in [11, 9] where name.utf8.count > length {
      let tail = name.suffix(length)
      if tail.first == "-" && isDate(tail.dropFirst()) { return String(name.dropLast(length)) }
    }
    return nil
  }

  /// Whether this is `2024-08-06` or `20240806`.
  static func isDate(_ text: Substring) -> Bool {
    guard text.hasPrefix("20") || text.hasPrefix("19") else { return false }
    if text.utf8.count == 8 { return isDigits(text) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return text.utf8.count == 10 && parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy(isDigits)
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }
}

extension Substring {
  /// Where `text`, two characters long, stands last.
  fileprivate func range(ofLast text: String) -> Range<Index>? {
    var end = endIndex
    while end > startIndex {
      let start = index(before: end)
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      end = start
    }
    return nil
  }
}
