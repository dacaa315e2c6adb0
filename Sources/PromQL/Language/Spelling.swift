/// What a misspelt word may have meant.
public enum Spelling {
  /// The word that is nearest, where one is near enough: two letters off at most.
  public static func nearest(to word: String, among words: [String]) -> String? {
    let word = Array(word.lowercased().utf8.prefix(40))
    let close = words.map { ($0, distance(word, Array($0.utf8))) }.filter { $0.1 <= min(2, word.count / 3) }
    return close.min { $0.1 < $1.1 }?.0
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count]
  }
}
