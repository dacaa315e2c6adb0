/// A price list: what each model costs, by its name.
///
/// It stays text until a model is asked for (a binary search over rows sorted by name), so that thousands of
/// models cost nothing at the start. Not for the hot path: keep what it answers by model.
public struct PriceTable: Sendable {
  /// Where the prices come from (`LiteLLM 1.110.2`, a file's name).
  public let source: String
  /// Models of a price file that could not be used, with the reason.
  public let skipped: [Skipped]
  private let rows: Rows

  /// A model of a price file that could not be used.
  public struct Skipped: Hashable, Sendable {
    /// The model's name.
    public var name: String
    /// Why, in a few words.
    public var reason: String
    /// The line of the file that it begins on; 0 where that is not known.
    public var line: Int
    /// The byte of that line that it begins at, from 1.
    public var column: Int

    /// A model that could not be used; see the members.
    public init(name: String, reason: String, line: Int = 0, column: Int = 0) {
      self.name = name
      self.reason = reason
      self.line = line
      self.column = column
    }

    /// Whether it is a mistake: lists also hold models that are paid for by something else than tokens.
    public var isDamaged: Bool { !Self.harmless.contains(reason) }

    /// `prices.json:12:5`
    public func place(in file: String) -> String { line > 0 ? "\(file):\(line):\(column)" : file }

    static let harmless = ["has no input_cost_per_token", "is priced by something else than tokens"]
  }

  private enum Rows: Sendable {
    case builtIn(StaticString)
    case made([UInt8])
  }

  /// The table that the program carries, made from LiteLLM's list.
  public static let litellm = PriceTable(builtIn: LiteLLMPrices.rows, source: LiteLLMPrices.source)

  /// No prices at all.
  public static let empty = PriceTable(rows: [], source: "none", skipped: [])

  private init(builtIn rows: StaticString, source: String) {
    self.source = source
    self.skipped = []
    self.rows = .builtIn(rows)
  }

  /// A table of rows, in any order.
  init(rows: [String], source: String, skipped: [Skipped]) {
    self.source = source
    self.skipped = skipped
    let sorted = rows.map { (key: RowKey($0), row: $0) }.sorted { $0.key < $1.key }
    self.rows = .made(Array(sorted.map(\.row).joined(separator: "\n").utf8))
  }

  /// The names of all models, sorted without regard to case.
  public var names: [String] {
    allRows.map { String($0.prefix { $0 != "\t" }) }
  }

  /// All rows, as text.
  var allRows: [Substring] {
    withBytes { String(decoding: $0, as: UTF8.self) }.split(separator: "\n")
  }

  /// The price of the model with exactly this name (else of the one that differs only in case).
  public func price(named name: String) -> Price? { row(named: name)?.price }

  /// The row of the model with exactly this name, else of the one that differs only in case.
  func row(named name: String) -> PriceRow? {
    withBytes { bytes in
      let search = RowSearch(bytes: bytes)
      return search.row(named: name).flatMap { PriceRow($0) }
    }
  }

  /// The names that begin with `prefix` (without regard to case), sorted; `limit` at most.
  func names(beginningWith prefix: String, limit: Int) -> [String] {
    withBytes { RowSearch(bytes: $0).names(beginningWith: prefix, limit: limit) }
  }

  private func withBytes<T>(_ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
    switch rows {
    case .builtIn(let text):
      body(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    case .made(let bytes):
      bytes.withUnsafeBufferPointer(body)
    }
  }
}

/// How rows are ordered: by name in lower case (of ASCII letters), then by name.
struct RowKey: Comparable {
  private let lower: [UInt8]
  private let name: [UInt8]

  init(_ row: String) {
    name = Array(row.utf8.prefix { $0 != UInt8(ascii: "\t") })
    lower = name.map(asciiLower)
  }

  static func < (a: RowKey, b: RowKey) -> Bool {
    a.lower == b.lower
      ? a.name.lexicographicallyPrecedes(b.name) : a.lower.lexicographicallyPrecedes(b.lower)
  }
}

/// A binary search over lines.
private struct RowSearch {
  let bytes: UnsafeBufferPointer<UInt8>

  /// The row with this name, else the first that differs only in case.
  func row(named name: String) -> String? {
    let wanted = Array(name.utf8)
    let lower = wanted.map(asciiLower)
    var at = lowerBound(lower)
    var other: String?
    while at < bytes.count {
      let found = nameBytes(at)
      guard found.count == lower.count, zip(found, lower).allSatisfy({ asciiLower($0) == $1 }) else { break }
      if found.elementsEqual(wanted) { return text(at, lineEnd(at)) }
      if other == nil { other = text(at, lineEnd(at)) }
      at = lineEnd(at) + 1
    }
    return other
  }

  func names(beginningWith prefix: String, limit: Int) -> [String] {
    let lower = prefix.utf8.map(asciiLower)
    var at = lowerBound(lower)
    var names: [String] = []
    while at < bytes.count && names.count < limit {
      let found = nameBytes(at)
      guard found.count >= lower.count, zip(found, lower).allSatisfy({ asciiLower($0) == $1 }) else { break }
      names.append(String(decoding: found, as: UTF8.self))
      at = lineEnd(at) + 1
    }
    return names
  }

  /// The start of the first line whose name is not below `lower`.
  private func lowerBound(_ lower: [UInt8]) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = lineStart(low + (high - low) / 2, from: low)
      if nameBytes(middle).lazy.map(asciiLower).lexicographicallyPrecedes(lower) {
        low = min(lineEnd(middle) + 1, bytes.count)
      } else {
        high = middle
      }
    }
    return low
  }

  private func lineStart(_ position: Int, from low: Int) -> Int {
    var at = position
    while at > low && bytes[at - 1] != UInt8(ascii: "\n") { at -= 1 }
    return at
  }

  private func lineEnd(_ start: Int) -> Int {
    var at = start
    while at < bytes.count && bytes[at] != UInt8(ascii: "\n") { at += 1 }
    return at
  }

  private func nameBytes(_ start: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    var at = start
    while at < bytes.count && bytes[at] != UInt8(ascii: "\t") && bytes[at] != UInt8(ascii: "\n") { at += 1 }
    return bytes[start..<at]
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

/// An ASCII letter in lower case; any other byte as it is.
@inline(__always)
func asciiLower(_ byte: UInt8) -> UInt8 {
  byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}
