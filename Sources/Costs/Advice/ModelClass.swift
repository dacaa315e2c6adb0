/// What a model's name says of its place in its maker's line: `claude-opus-4-1` is claude, of the class opus, version 4.1.
struct ModelClass: Hashable {
  /// The family and what tells its classes apart (`claude opus`, `gpt mini`), sorted.
  var words: Set<String>
  /// The version's numbers, the first of which is the major one.
  var version: [Int]

  /// Words that tell nothing of a class.
  private static let silent: Set<String> = ["turbo", "latest"]

  /// Reads a bare name without its date; nil where it has no version.
  init?(_ name: String) {
    words = []
    version = []
    for part in name.lowercased().split(separator: "-") { read(part) }
    guard !version.isEmpty, !words.isEmpty else { return nil }
  }

  private mutating func read(_ part: Substring) {
    let letters = part.prefix { $0.isLetter }
    let digits = part.dropFirst(letters.count)
    let numbers = digits.prefix { $0.isNumber || $0 == "." }.split(separator: ".").compactMap { Int($0) }
    let tail = digits.drop { $0.isNumber || $0 == "." }
    // Three digits and more are a snapshot (`001`, `0613`).
    if letters.isEmpty, tail.isEmpty, !numbers.isEmpty {
      if numbers.count == 1, part.count > 2 { return }
      version += numbers
    } else if letters.isEmpty, tail == "o", !numbers.isEmpty {
      // gpt-4o comes after gpt-4 and before gpt-4.1.
      version += numbers + [0, 1]
    } else if letters.count == 1, tail.isEmpty, !numbers.isEmpty {
      words.insert(String(letters))
      version += numbers
    } else if !Self.silent.contains(String(part)) {
      words.insert(String(part))
    }
  }

  /// The major version.
  var major: Int { version[0] }

  /// Whether this is an earlier version.
  func isOlder(than other: ModelClass) -> Bool {
    let count = max(version.count, other.version.count)
    func filled(_ numbers: [Int]) -> [Int] { numbers + Array(repeating: 0, count: count - numbers.count) }
    return filled(version).lexicographicallyPrecedes(filled(other.version))
  }

  /// Classes of a maker from the largest to the smallest, as the words that tell them apart; none for the plain name.
  private static let ladders: [String: [Set<String>]] = [
    "claude": [["opus"], ["sonnet"], ["haiku"]],
    "gpt": [["pro"], [], ["mini"], ["nano"]],
    "o": [["pro"], [], ["mini"]],
    "gemini": [["pro"], ["flash"], ["flash", "lite"]],
    "nova": [["premier"], ["pro"], ["lite"], ["micro"]],
    "mistral": [["large"], ["medium"], ["small"]],
    "grok": [[], ["fast"], ["mini"]],
    "qwen": [["max"], ["plus"], ["flash"]],
  ]

  /// The words of the next smaller class of the same family; nil where none is known.
  var smallerWords: Set<String>? {
    for (family, ladder) in Self.ladders where words.contains(family) {
      let size = words.subtracting([family])
      guard let at = ladder.firstIndex(of: size), at + 1 < ladder.count else { return nil }
      return ladder[at + 1].union([family])
    }
    return nil
  }
}
