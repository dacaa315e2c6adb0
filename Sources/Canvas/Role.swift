/// What a piece of the screen means; a theme turns it into colours. Never a colour by itself.
public enum Role: UInt8, CaseIterable, Sendable {
  /// Plain text.
  case text
  /// Labels, units and whatever matters less.
  case faint
  /// Big numbers and what a glance should find.
  case strong
  /// Pane titles.
  case title
  /// Borders of a pane that has no focus.
  case border
  /// Borders of the pane that has the focus.
  case focus
  /// What a key reaches.
  case key
  /// All is well.
  case good
  /// Close to a bound, or wants attention.
  case near
  /// Over a bound, failed, critical.
  case over
  /// Neutral data: bars, sparklines, graphs.
  case data
  /// A second series beside `data`.
  case dataSecond
  /// Heat map, from nothing…
  case heat0
  case heat1
  case heat2
  case heat3
  /// …to the most.
  case heat4
  /// The program's own name.
  case brand
}

/// One cell of the grid: a glyph, what it means, and whether the selection's band lies behind it.
public struct Cell: Hashable, Sendable {
  /// One column's worth of text: a base character with its combining marks; two columns where `width` is 2.
  /// Empty in the second column of a wide glyph.
  public var glyph: String
  /// What it means.
  public var role: Role
  /// Whether the selected row's band lies behind it.
  public var band: Bool

  /// A cell; see the members.
  public init(glyph: String = " ", role: Role = .text, band: Bool = false) {
    self.glyph = glyph
    self.role = role
    self.band = band
  }
}
