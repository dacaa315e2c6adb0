/// Reads sets of scalars: `[…]`, and what stands behind a backslash.
enum RegexClassParser {
  private static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
  private static let word: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
  private static let space: [ClosedRange<UInt32>] = [0x09...0x0A, 0x0C...0x0D, 0x20...0x20]
  private static let posix: [String: [ClosedRange<UInt32>]] = [
    "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A], "alpha": [0x41...0x5A, 0x61...0x7A],
    "ascii": [0...0x7F], "blank": [0x09...0x09, 0x20...0x20], "cntrl": [0...0x1F, 0x7F...0x7F],
    "digit": digits, "graph": [0x21...0x7E], "lower": [0x61...0x7A], "print": [0x20...0x7E],
    "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E], "space": [0x09...0x0D, 0x20...0x20],
    "upper": [0x41...0x5A], "word": word, "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66],
  ]

  /// Reads on behind an opening bracket.
  static func set(_ scalars: [Unicode.Scalar], _ place: inout Int) throws(RegexError) -> ScalarSet {
    var set = ScalarSet()
    if place < scalars.count, scalars[place] == "^" {
      set.isNegated = true
      place += 1
    }
    var isFirst = true
    while true {
      guard place < scalars.count else { throw RegexError(description: "a [ is not closed") }
      if scalars[place] == "]", !isFirst { break }
      isFirst = false
      try item(scalars, &place, into: &set)
    }
    place += 1
    return set
  }

  private static func item(_ scalars: [Unicode.Scalar], _ place: inout Int, into set: inout ScalarSet)
    throws(RegexError)
  {
    if try posixClass(scalars, &place, into: &set) { return }
    guard let low = try scalarOrClass(scalars, &place, into: &set) else { return }
    guard place + 1 < scalars.count, scalars[place] == "-", scalars[place + 1] != "]" else {
      return set.insert(low...low)
    }
    place += 1
    guard let high = try scalarOrClass(scalars, &place, into: &set), high >= low else {
      throw RegexError(description: "a range in [ ] runs backwards")
    }
    set.insert(low...high)
  }

  private static func scalarOrClass(
    _ scalars: [Unicode.Scalar], _ place: inout Int, into set: inout ScalarSet
  ) throws(RegexError) -> UInt32? {
    guard place < scalars.count else { throw RegexError(description: "a [ is not closed") }
    let scalar = scalars[place]
    place += 1
    guard scalar == "\\" else { return scalar.value }
    var escaped = ScalarSet()
    try escape(scalars, &place, into: &escaped)
    if let single = escaped.single { return single.value }
    escaped.ranges.forEach { set.insert($0) }
    escaped.categories.forEach { set.insert($0) }
    return nil
  }

  private static func posixClass(
    _ scalars: [Unicode.Scalar], _ place: inout Int, into set: inout ScalarSet
  ) throws(RegexError) -> Bool {
    guard place + 1 < scalars.count, scalars[place] == "[", scalars[place + 1] == ":" else { return false }
    guard let end = scalars[(place + 2)...].firstIndex(of: ":"), end + 1 < scalars.count,
      scalars[end + 1] == "]"
    else { return false }
    var name = String(String.UnicodeScalarView(scalars[(place + 2)..<end]))
    let isNegated = name.hasPrefix("^")
    if isNegated { name.removeFirst() }
    guard let ranges = posix[name] else { throw RegexError(description: "[:\(name):] is no class") }
    place = end + 2
    if isNegated { set.insertAll(but: ranges) } else { ranges.forEach { set.insert($0) } }
    return true
  }

  /// Reads on behind a backslash.
  static func escape(_ scalars: [Unicode.Scalar], _ place: inout Int, into set: inout ScalarSet)
    throws(RegexError)
  {
    guard place < scalars.count else { throw RegexError(description: "ends with a backslash") }
    let scalar = scalars[place]
    place += 1
    switch scalar {
    case "d": digits.forEach { set.insert($0) }
    case "w": word.forEach { set.insert($0) }
    case "s": space.forEach { set.insert($0) }
    case "D": set.insertAll(but: digits)
    case "W": set.insertAll(but: word)
    case "S": set.insertAll(but: space)
    case "p", "P": try category(scalars, &place, isNegated: scalar == "P", into: &set)
    default:
      let value = try self.value(of: scalar, scalars, &place)
      set.insert(value...value)
    }
  }

  private static func value(of scalar: Unicode.Scalar, _ scalars: [Unicode.Scalar], _ place: inout Int)
    throws(RegexError) -> UInt32
  {
    switch scalar {
    case "a": return 7
    case "f": return 12
    case "n": return 10
    case "r": return 13
    case "t": return 9
    case "v": return 11
    case "x": return try hexadecimal(scalars, &place)
    case "0"..."7":
      place -= 1
      return try octal(scalars, &place)
    default: break
    }
    let isSign =
      scalar.value < 0x80 && !Quoting.isLetter(UInt8(scalar.value)) && !(0x30...0x39).contains(scalar.value)
    guard isSign || scalar == "_" else { throw RegexError(description: "\\\(scalar) is no escape") }
    return scalar.value
  }

  private static func octal(_ scalars: [Unicode.Scalar], _ place: inout Int) throws(RegexError) -> UInt32 {
    let text = scalars[place...].prefix(3).prefix { ("0"..."7").contains($0) }
    // A single digit but 0 would name a group, which no engine of linear time can follow.
    guard text.first == "0" || text.count > 1 else {
      throw RegexError(description: "\\1 and its like are not known")
    }
    place += text.count
    return UInt32(String(String.UnicodeScalarView(text)), radix: 8) ?? 0
  }

  private static func hexadecimal(_ scalars: [Unicode.Scalar], _ place: inout Int) throws(RegexError)
    -> UInt32
  {
    let digits: ArraySlice<Unicode.Scalar>
    if place < scalars.count, scalars[place] == "{" {
      digits = scalars[(place + 1)...].prefix { $0 != "}" }
      place += digits.count + 2
    } else {
      digits = scalars[place...].prefix(2)
      place += 2
    }
    guard place <= scalars.count, let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16),
      Unicode.Scalar(value) != nil
    else { throw RegexError(description: "\\x is followed by two hexadecimal digits, or more in braces") }
    return value
  }

  private static func category(
    _ scalars: [Unicode.Scalar], _ place: inout Int, isNegated: Bool, into set: inout ScalarSet
  ) throws(RegexError) {
    guard place < scalars.count else { throw RegexError(description: "ends with \\p") }
    var name = String(scalars[place])
    place += 1
    if name == "{" {
      let text = scalars[place...].prefix { $0 != "}" }
      place += text.count + 1
      name = String(String.UnicodeScalarView(text))
    }
    var isNegated = isNegated
    if name.hasPrefix("^") {
      isNegated.toggle()
      name.removeFirst()
    }
    guard place <= scalars.count, ScalarSet.Category.exists(name), !name.isEmpty else {
      throw RegexError(description: "\\p{\(name)} is not known here; general categories such as \\pL are")
    }
    set.insert(ScalarSet.Category(name: name, isNegated: isNegated))
  }
}
