/// An expression that cannot be read, or is too large.
public struct RegexError: Error, Hashable, CustomStringConvertible {
  /// What is wrong with it.
  public let description: String
}

/// A regular expression as it was read.
indirect enum RegexNode: Hashable, Sendable {
  case empty
  case scalar(ScalarSet)
  case assertion(Assertion)
  case sequence([RegexNode])
  case choice([RegexNode])
  /// A group whose place is kept: 1 and up.
  case capture(Int, RegexNode)
  case repetition(RegexNode, least: Int, most: Int?, greedy: Bool)

  /// What must hold between two scalars.
  enum Assertion: Hashable, Sendable {
    case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary
  }
}

/// A set of Unicode scalars.
struct ScalarSet: Hashable, Sendable {
  private(set) var ranges: [ClosedRange<UInt32>] = []
  private(set) var categories: [Category] = []
  var isNegated = false

  /// Scalars of a general category, by its letters (`L`, `Lu`); or all others.
  struct Category: Hashable, Sendable {
    var name: String
    var isNegated: Bool
  }

  static let any = ScalarSet([0...0x10FFFF])
  static let anyButNewline = ScalarSet([0...9, 11...0x10FFFF])

  init(_ ranges: [ClosedRange<UInt32>] = []) { self.ranges = ranges }

  init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

  /// The scalar, where the set is one.
  var single: Unicode.Scalar? {
    guard !isNegated, categories.isEmpty, ranges.count == 1, ranges[0].count == 1 else { return nil }
    return Unicode.Scalar(ranges[0].lowerBound)
  }

  func contains(_ scalar: UInt32) -> Bool {
    for range in ranges where range.contains(scalar) { return !isNegated }
    for category in categories where category.contains(scalar) { return !isNegated }
    return isNegated
  }

  mutating func insert(_ range: ClosedRange<UInt32>) { ranges.append(range) }

  mutating func insert(_ category: Category) { categories.append(category) }

  /// Adds what is in none of the ranges.
  mutating func insertAll(but ranges: [ClosedRange<UInt32>]) {
    var next: UInt32 = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > next { insert(next...(range.lowerBound - 1)) }
      next = max(next, range.upperBound + 1)
    }
    if next <= 0x10FFFF { insert(next...0x10FFFF) }
  }

  /// Adds the other case of every letter. Ranges of thousands hold both already.
  mutating func foldCase() {
    for range in ranges where range.count <= 2_048 {
      for value in range { Self.otherCases(value).forEach { insert($0...$0) } }
    }
  }

  private static func otherCases(_ value: UInt32) -> [UInt32] {
    guard let scalar = Unicode.Scalar(value) else { return [] }
    var others: [UInt32] = []
    for mapping in [
      scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping,
      scalar.properties.titlecaseMapping,
    ] where mapping.unicodeScalars.count == 1 {
      others += mapping.unicodeScalars.map(\.value).filter { $0 != value }
    }
    // The two signs outside ASCII that fold to ASCII letters: KELVIN SIGN and LONG S.
    if value == 0x4B || value == 0x6B { others.append(0x212A) }
    if value == 0x53 || value == 0x73 { others.append(0x17F) }
    return others
  }
}

extension ScalarSet.Category {
  /// Whether there is a category of that name.
  static func exists(_ name: String) -> Bool { letters.values.contains { $0.hasPrefix(name) } }

  func contains(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return isNegated }
    let letters = Self.letters[scalar.properties.generalCategory] ?? "Cn"
    return letters.hasPrefix(name) != isNegated
  }

  private static let letters: [Unicode.GeneralCategory: String] = [
    .uppercaseLetter: "Lu", .lowercaseLetter: "Ll", .titlecaseLetter: "Lt", .modifierLetter: "Lm",
    .otherLetter: "Lo", .nonspacingMark: "Mn", .spacingMark: "Mc", .enclosingMark: "Me",
    .decimalNumber: "Nd", .letterNumber: "Nl", .otherNumber: "No", .connectorPunctuation: "Pc",
    .dashPunctuation: "Pd", .openPunctuation: "Ps", .closePunctuation: "Pe", .initialPunctuation: "Pi",
    .finalPunctuation: "Pf", .otherPunctuation: "Po", .mathSymbol: "Sm", .currencySymbol: "Sc",
    .modifierSymbol: "Sk", .otherSymbol: "So", .spaceSeparator: "Zs", .lineSeparator: "Zl",
    .paragraphSeparator: "Zp", .control: "Cc", .format: "Cf", .surrogate: "Cs", .privateUse: "Co",
  ]
}
