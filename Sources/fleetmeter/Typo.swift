import ArgumentParser
import Foundation

/// A first word that is neither a subcommand nor there to be read, but nearly a subcommand.
enum Typo {
  /// What was probably meant; nil where a word may well be a stream.
  static func subcommand(meantBy word: String, among names: [String]) -> String? {
    guard !names.contains(word), !word.hasPrefix("-"), !word.contains(where: { "/.*?[~".contains($0) }),
      !FileManager.default.fileExists(atPath: word)
    else { return nil }
    let near = names.map { (name: $0, distance: distance(word, $0)) }.min { $0.distance < $1.distance }
    guard let near, near.distance <= 2, near.distance < near.name.count / 2 else { return nil }
    return near.name
  }

  /// How many letters are to be added, left out, replaced or swapped with their neighbour.
  private static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
