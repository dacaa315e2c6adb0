import Canvas
import Testing

@Suite struct WrapTests {
  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("one", 10, ["one"]), ("", 10, []),
    ("a  b", 10, ["a b"]), ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("ab cdefgh i", 4, ["ab", "cdef", "gh i"]),
    ("作業員", 4, ["作業", "員"]), ("作", 1, []), ("anything", 0, []),
  ])
  func `breaks at blanks, and long words where the line ends`(_ text: String, _ width: Int, _ lines: [String])
  {
    #expect(Surface(width: 40, height: 4).wrapped(text, width: width) == lines)
  }
}
