import Testing

@testable import Streams

@Suite struct GlobPatternTests {
  @Test(arguments: [
    ("*.ndjson", "a.ndjson", true), ("*.ndjson", ".a.ndjson", false), (".*.ndjson", ".a.ndjson", true),
    ("*", "", true), ("*", "abc", true), ("a*b*c", "axxbyyc", true), ("a*b*c", "axxbyy", false),
    ("a*bc", "abcbc", true), ("*ab", "aab", true), ("?", "é", true), ("?", "", false), ("??", "a", false),
    ("a?c", "abc", true), ("[abc].log", "b.log", true), ("[abc].log", "d.log", false),
    ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false), ("[^a-c]x", "dx", true), ("[]a]", "]", true),
    ("[a-]", "-", true), ("[", "[", true), ("a[b", "a[b", true), ("\\*", "*", true), ("\\*", "a", false),
    ("events*", "events.ndjson.1", true), ("**", "abc", true), ("*.log", "log", false),
    ("[é-ü]", "ö", true), ("a**c", "abbc", true), ("*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaa", false),
  ])
  func `matches one name`(pattern: String, name: String, expected: Bool) {
    #expect(GlobPattern(pattern).matches(name) == expected)
  }
}
