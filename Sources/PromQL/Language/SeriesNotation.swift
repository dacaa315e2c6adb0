/// A series with its samples, as tests of rules write them: `up{job="x"} 1+0x5 _ stale`.
public struct SeriesNotation: Sendable {
  /// What stands at one moment.
  public enum Point: Hashable, Sendable {
    case value(Double)
    case nothing
    /// The series ends here.
    case stale
    /// A native histogram, which nothing here keeps.
    case histogram
  }

  /// The series.
  public var labels: LabelSet
  /// What stands at each step.
  public var points: [Point]

  /// More points than this no test needs.
  public static let mostPoints = 1_000_000

  /// Reads labels and points from one text.
  public init(parsing text: String) throws(SyntaxError) {
    let bytes = Array(text.utf8)
    let end = Self.endOfLabels(bytes)
    labels = try Self.labels(bytes, upTo: end)
    points = try Self.points(bytes, from: end)
  }

  /// Reads a series' labels and its points from two texts.
  public init(series: String, values: String) throws(SyntaxError) {
    labels = try Self.labels(series)
    points = try Self.points(Array(values.utf8), from: 0)
  }

  /// Reads labels alone: `up{job="x"}`.
  public static func labels(_ text: String) throws(SyntaxError) -> LabelSet {
    let bytes = Array(text.utf8)
    return try labels(bytes, upTo: bytes.count)
  }

  // MARK: - Labels

  private static func endOfLabels(_ bytes: [UInt8]) -> Int {
    var quote: UInt8?
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if let open = quote {
        if byte == UInt8(ascii: "\\"), open != UInt8(ascii: "`") { place += 1 }
        if byte == open { quote = nil }
      } else if "\"'`".utf8.contains(byte) {
        quote = byte
      } else if byte == UInt8(ascii: "}") {
        return place + 1
      } else if isBlank(byte), !bytes[..<place].contains(UInt8(ascii: "{")) {
        let next = bytes[place...].drop(while: isBlank)
        guard next.first == UInt8(ascii: "{"), next.dropFirst().first != UInt8(ascii: "{") else {
          return place
        }
      }
      place += 1
    }
    return bytes.count
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

  private static func labels(_ bytes: [UInt8], upTo end: Int) throws(SyntaxError) -> LabelSet {
    let text = Array(bytes[..<min(end, bytes.count)])
    if text.allSatisfy(isBlank) { throw SyntaxError(bytes, 0, "there is no series") }
    let tokens = try Lexer.tokens(text)
    var builder = LabelBuilder()
    var place = 0
    if case .identifier(let name) = tokens[0].kind {
      builder.set(LabelBuilder.metricName, name.utf8)
      place = 1
    }
    if tokens[place].is("{") {
      place += 1
      while !tokens[place].is("}") { try label(tokens, &place, text, &builder) }
      place += 1
    }
    guard tokens[place].kind == .end else { throw unexpected(text, tokens[place]) }
    return builder.labelSet
  }

  private static func label(
    _ tokens: [Token], _ place: inout Int, _ text: [UInt8], _ builder: inout LabelBuilder
  )
    throws(SyntaxError)
  {
    let name: [UInt8]
    switch tokens[place].kind {
    case .identifier(let word): name = Array(word.utf8)
    case .string(let bytes): name = bytes
    default: throw unexpected(text, tokens[place])
    }
    place += 1
    if tokens[place].is("="), case .string(let value) = tokens[min(place + 1, tokens.count - 1)].kind {
      builder.set(name, value)
      place += 2
    } else if case .string = tokens[place - 1].kind {
      builder.set(LabelBuilder.metricName, name)
    } else {
      throw unexpected(text, tokens[place])
    }
    if tokens[place].is(",") {
      place += 1
    } else if !tokens[place].is("}") {
      throw unexpected(text, tokens[place])
    }
  }

  private static func unexpected(_ text: [UInt8], _ token: Token) -> SyntaxError {
    SyntaxError(text, token.range.start, "this is no series", hint: "series are like up{job=\"x\"}")
  }

  // MARK: - Points

  private static func points(_ bytes: [UInt8], from start: Int) throws(SyntaxError) -> [Point] {
    var points: [Point] = []
    var place = start
    while true {
      while place < bytes.count, isBlank(bytes[place]) { place += 1 }
      guard place < bytes.count else { return points }
      let end = endOfItem(bytes, place)
      guard let item = Item(bytes[place..<end]) else {
        throw SyntaxError(
          bytes, place, "\(Quoting.quoted(Array(bytes[place..<end]))) is no point",
          hint: "points are numbers, _ , stale, or like 1+2x10 (1, and ten times 2 more)")
      }
      guard points.count + item.count <= mostPoints else {
        throw SyntaxError(bytes, place, "more than \(mostPoints) points")
      }
      item.append(to: &points)
      place = end
    }
  }

  private static func endOfItem(_ bytes: [UInt8], _ start: Int) -> Int {
    var depth = 0
    var place = start
    while place < bytes.count, depth > 0 || !isBlank(bytes[place]) {
      if bytes[place] == UInt8(ascii: "{") { depth += 1 }
      if bytes[place] == UInt8(ascii: "}") { depth -= 1 }
      place += 1
    }
    return place
  }

  /// A point, or several in short.
  private struct Item {
    var first: Point
    var step = 0.0
    var count = 1

    init?(_ bytes: ArraySlice<UInt8>) {
      var text = Substring(decoding: bytes, as: UTF8.self)
      if text.hasPrefix("{{") {
        first = .histogram
        text = text.lastIndex(of: "}").map { text[text.index(after: $0)...] } ?? ""
      } else if text.hasPrefix("_") {
        first = .nothing
        text = text.dropFirst()
        if text.isEmpty { return }
        guard let times = Self.times(text) else { return nil }
        count = times
        return
      } else if text == "stale" {
        first = .stale
        return
      } else {
        guard let value = Self.number(&text) else { return nil }
        first = .value(value)
      }
      if text.isEmpty { return }
      if !text.hasPrefix("x") {
        guard let value = Self.number(&text) else { return nil }
        step = value
      }
      guard let times = Self.times(text) else { return nil }
      count = times + 1
    }

    private static func times(_ text: Substring) -> Int? {
      guard text.hasPrefix("x"), let count = Int(text.dropFirst()), (0...mostPoints).contains(count) else {
        return nil
      }
      return count
    }

    /// Takes a number off the front.
    private static func number(_ text: inout Substring) -> Double? {
      let lower = text.lowercased()
      let signs = text.hasPrefix("+") || text.hasPrefix("-") ? 1 : 0
      var length = signs
      let letters = lower.dropFirst(signs)
      if letters.hasPrefix("inf") || letters.hasPrefix("nan") {
        length += 3
      } else {
        var before: Character?
        for letter in letters {
          let isSign = (letter == "+" || letter == "-") && before == "e"
          guard letter.isASCII, letter.isNumber || letter == "." || letter == "e" || isSign else { break }
          before = letter
          length += 1
        }
      }
      let word = text.prefix(length)
      text = text.dropFirst(length)
      return NumberText.value(String(word))
    }

    func append(to points: inout [Point]) {
      guard case .value(var value) = first else {
        points += Array(repeating: first, count: count)
        return
      }
      for _ in 0..<count {
        points.append(.value(value))
        value += step
      }
    }
  }
}
