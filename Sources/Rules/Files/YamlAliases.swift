/// Aliases in a YAML text, told before a parser sees them: each may stand for others, and a parser that compares keys walks
/// through them all.
public enum YamlAliases {
  /// The line, from 1, at which a text has more aliases than `most`; nil where it has no more.
  public static func line(in text: String, beyond most: Int) -> Int? {
    var found = 0
    var number = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      found += count(line)
      if found > most { return number }
    }
    return nil
  }

  /// Stars where a value may begin.
  private static func count(_ line: Substring.UTF8View) -> Int {
    var sign = UInt8(ascii: "-")
    var count = 0
    for byte in line {
      if byte == UInt8(ascii: "*"), openers.contains(sign) { count += 1 }
      if byte != UInt8(ascii: " ") { sign = byte }
    }
    return count
  }

  private static let openers = Array("-:,[{?".utf8)
}
