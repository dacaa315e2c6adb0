/// What a file's name says of its place in a set of rotated files: `events.ndjson.2.gz`, `events.ndjson.1`,
/// `events.ndjson-20261124`, `events-2026-11-24.ndjson` and `events.ndjson` are one set.
struct RotatedName: Equatable {
  /// From the oldest to the live one. Dates stand before numbers, should a set have both.
  enum Age: Equatable {
    /// Year, month, day, and what else there is; or seconds since 1970.
    case dated([Int])
    case numbered(Int)
    case live
  }

  private static let extensions = [".ndjson", ".jsonl", ".log"]
  private static let compressed = [".gz", ".zst", ".zstd"]

  /// The name that the live file of the set has.
  let set: String
  let age: Age
  /// The name without what says that it is compressed, where it says so.
  let uncompressed: String?

  init(_ name: String) {
    let ending = Self.compressed.first { name.hasSuffix($0) && name.utf8.count > $0.utf8.count }
    let plain = String(name.dropLast(ending?.count ?? 0))
    uncompressed = ending == nil ? nil : plain
    if let (base, age) = Self.cut(plain) {
      (set, self.age) = (base, age)
    } else if let kind = Self.extensions.first(where: { plain.hasSuffix($0) }),
      let (stem, age) = Self.cut(String(plain.dropLast(kind.count)))
    {
      (set, self.age) = (stem + kind, age)
    } else {
      (set, age) = (plain, .live)
    }
  }

  /// Whether the file is no live one by its name.
  var isRotated: Bool { age != .live || uncompressed != nil }

  /// Whether the live file of the set is called as streams are.
  var isStream: Bool { Self.extensions.contains { set.hasSuffix($0) } }

  /// Oldest first; beside its uncompressed original a compressed one comes later.
  static func isOlder(_ one: RotatedName, _ other: RotatedName) -> Bool {
    let (left, right) = (one.sortKey, other.sortKey)
    return left == right
      ? one.uncompressed == nil && other.uncompressed != nil : left.lexicographicallyPrecedes(right)
  }

  private var sortKey: [Int] {
    switch age {
    case .dated(let parts): [0] + parts
    case .numbered(let number): [1, -number]
    case .live: [2]
    }
  }

  /// Takes a date or a number from the end of a name, with the sign before it.
  private static func cut(_ name: String) -> (base: String, Age)? {
    let bytes = Array(name.utf8)
    var start = bytes.count
    while start > 0, isOfTail(bytes[start - 1]) { start -= 1 }
    let separators = (start..<bytes.count).filter { isSeparator(bytes[$0]) && $0 > 0 }
    for separator in separators {
      if let date = date(bytes[(separator + 1)...]) { return (base(bytes, separator), .dated(date)) }
    }
    guard let last = separators.last, bytes[last] == UInt8(ascii: "."),
      let number = numbers(bytes[(last + 1)...]).flatMap({ $0.count == 1 ? $0.first : nil }),
      bytes.count - last <= 5
    else { return nil }
    return (base(bytes, last), .numbered(number.value))
  }

  private static func base(_ bytes: [UInt8], _ end: Int) -> String {
    String(decoding: bytes[..<end], as: UTF8.self)
  }

  private static func date(_ text: ArraySlice<UInt8>) -> [Int]? {
    guard let groups = numbers(text), let first = groups.first else { return nil }
    let rest = groups.dropFirst().map(\.value)
    switch first.digits {
    case 4 where groups.count >= 3 && groups[1].digits == 2 && groups[2].digits == 2:
      return isDay(first.value, groups[1].value, groups[2].value) ? groups.map(\.value) : nil
    case 8, 10, 12, 14:
      var (day, time) = (first.value, [Int]())
      for _ in 0..<(first.digits - 8) / 2 {
        time.insert(day % 100, at: 0)
        day /= 100
      }
      let parts = [day / 10_000, day / 100 % 100, day % 100]
      if isDay(parts[0], parts[1], parts[2]) { return parts + time + rest }
      return first.digits == 10 && first.value > 1_000_000_000 ? [first.value] + rest : nil
    default:
      return nil
    }
  }

  private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    (1970...2199).contains(year) && (1...12).contains(month) && (1...31).contains(day)
  }

  /// Digits with one sign between each two groups; nil where it is not made so.
  private static func numbers(_ text: ArraySlice<UInt8>) -> [(value: Int, digits: Int)]? {
    var groups: [(value: Int, digits: Int)] = []
    for group in text.split(omittingEmptySubsequences: false, whereSeparator: { isSeparator($0) }) {
      guard (1...14).contains(group.count) else { return nil }
      groups.append((group.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }, group.count))
    }
    return groups
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    "-._T:".utf8.contains(byte)
  }

  private static func isOfTail(_ byte: UInt8) -> Bool {
    isSeparator(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
