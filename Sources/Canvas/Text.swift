/// A piece of a line with one role.
public struct Piece: Hashable, Sendable {
  /// What is drawn, not yet safe.
  public var text: String
  /// What it means.
  public var role: Role

  /// A piece of a line.
  public init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }
}

/// Where text stands in its columns.
public enum Alignment: Hashable, Sendable {
  case left, right, centre
}

extension Surface {
  /// Columns that a text takes here.
  public func columns(_ text: String) -> Int { text.columns(ascii: ascii) }

  /// Columns that a line takes here.
  public func columns(_ line: [Piece]) -> Int { line.reduce(0) { $0 + columns($1.text) } }

  /// The end of a text that is longer than `width` columns, after a `…`: of paths the end tells most.
  public func tail(_ text: String, width: Int) -> String {
    let glyphs = SafeText.glyphs(text, ascii: ascii)
    guard width > 0, glyphs.reduce(0, { $0 + $1.width }) > width else { return text }
    var kept: [Glyph] = []
    var used = 1
    for glyph in glyphs.reversed() {
      used += glyph.width
      guard used <= width else { break }
      kept.append(glyph)
    }
    return kept.reversed().reduce("…") { $0 + $1.text }
  }

  /// Draws text into `width` columns, cut with `…` where it is longer.
  /// - Returns: the columns that it took.
  @discardableResult
  public mutating func text(
    _ text: String, column: Int, row: Int, width: Int, role: Role = .text, align: Alignment = .left
  ) -> Int {
    line([Piece(text, role)], column: column, row: row, width: width, align: align)
  }

  /// Draws pieces one after the other into `width` columns, cut with `…` where they are longer.
  /// - Returns: the columns that they took.
  @discardableResult
  public mutating func line(
    _ pieces: [Piece], column: Int, row: Int, width: Int, align: Alignment = .left
  ) -> Int {
    let glyphs = pieces.flatMap { piece in
      SafeText.glyphs(piece.text, ascii: ascii).map { ($0, piece.role) }
    }
    let fitted = fit(glyphs, width: width)
    let taken = fitted.reduce(0) { $0 + $1.0.width }
    var at = column
    switch align {
    case .left: break
    case .right: at += max(0, width - taken)
    case .centre: at += max(0, (width - taken) / 2)
    }
    for (glyph, role) in fitted {
      put(glyph, column: at, row: row, role: role)
      at += glyph.width
    }
    return taken
  }

  private func fit(_ glyphs: [(Glyph, Role)], width: Int) -> [(Glyph, Role)] {
    guard width > 0 else { return [] }
    guard glyphs.reduce(0, { $0 + $1.0.width }) > width else { return glyphs }
    var kept: [(Glyph, Role)] = []
    var used = 0
    for (glyph, role) in glyphs {
      guard used + glyph.width <= width - 1 else { break }
      kept.append((glyph, role))
      used += glyph.width
    }
    kept.append((Glyph(ascii ? "~" : "…"), glyphs[kept.count].1))
    return kept
  }
}

extension Surface {
  /// A text in lines of at most `width` columns, broken at blanks where there are any.
  public func wrapped(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      var word = String(word)
      while columns(word) > width {
        // A word longer than a line is cut where the line ends.
        var head = ""
        while let letter = word.first, columns(head + String(letter)) <= width {
          head.append(letter)
          word.removeFirst()
        }
        if head.isEmpty { return lines }
        if !line.isEmpty { lines.append(line) }
        lines.append(head)
        line = ""
      }
      if word.isEmpty { continue }
      let longer = line.isEmpty ? word : line + " " + word
      if columns(longer) <= width {
        line = longer
      } else {
        lines.append(line)
        line = word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
