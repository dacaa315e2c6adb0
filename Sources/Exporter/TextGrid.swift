import Canvas

/// Columns of text: the first at the left, the others at the right.
struct TextGrid {
  private var rows: [[String]]
  private let textColumns: Int

  init(columns: [String], textColumns: Int = 1) {
    rows = [columns]
    self.textColumns = textColumns
  }

  mutating func add(_ row: [String]) { rows.append(row) }

  var lines: [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].columns(ascii: false) }.max() ?? 0 }
    return rows.map { row in
      let cells = row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].columns(ascii: false))
        return column < textColumns ? row[column] + blanks : blanks + row[column]
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}

/// Names for people.
enum Words {
  /// A name from a stream: safe to print, and cut to a length.
  static func name(_ text: String, limit: Int = 60) -> String {
    let clean = SafeText.clean(String(text.unicodeScalars.prefix(limit + 1)))
    return clean.count > limit ? clean.prefix(limit) + "…" : clean
  }
}
