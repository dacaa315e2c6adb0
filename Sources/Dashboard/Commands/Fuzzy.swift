/// How well a text answers what was typed: its letters in their order, not necessarily side by side.
enum Fuzzy {
  /// The higher, the better; nil where the letters do not all stand in it. Beginnings of words and letters side by side
  /// count more; of equals, the shorter text wins. Case does not matter; an empty pattern fits everything.
  static func score(_ pattern: String, in text: String) -> Int? {
    let wanted = Array(pattern.lowercased().filter { $0 != " " })
    guard !wanted.isEmpty else { return 0 }
    let letters = Array(text.lowercased())
    // Greedy from each place where the first letter stands: the best of them counts.
    return letters.indices.compactMap { start in
      letters[start] == wanted[0] ? score(wanted, letters, from: start) : nil
    }.max().map { $0 * 64 - min(63, letters.count) }
  }

  private static func score(_ wanted: [Character], _ letters: [Character], from start: Int) -> Int? {
    var sum = 0
    var at = start
    var last = -2
    for letter in wanted {
      guard let found = letters[at...].firstIndex(of: letter) else { return nil }
      let beginsWord = found == 0 || !(letters[found - 1].isLetter || letters[found - 1].isNumber)
      sum += found == last + 1 ? 4 : beginsWord ? 3 : 1
      last = found
      at = found + 1
    }
    return sum
  }
}
