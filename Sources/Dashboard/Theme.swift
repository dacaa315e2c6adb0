import Canvas

/// A colour as 8-bit red, green and blue.
public struct Color: Hashable, Sendable {
  /// Red, 0 to 255.
  public var red: UInt8
  /// Green, 0 to 255.
  public var green: UInt8
  /// Blue, 0 to 255.
  public var blue: UInt8

  /// A colour written as in CSS, `0xRRGGBB`.
  public init(_ hex: UInt32) {
    red = UInt8(truncatingIfNeeded: hex >> 16)
    green = UInt8(truncatingIfNeeded: hex >> 8)
    blue = UInt8(truncatingIfNeeded: hex)
  }
}

/// How a role looks.
public struct Look: Hashable, Sendable {
  /// The ink; nil for the terminal's own.
  public var ink: Color?
  /// What lies behind it; nil for the terminal's own.
  public var paper: Color?
  /// Whether it is bold.
  public var bold: Bool
  /// Its nearest of the 8 basic colours (0 black … 7 white), or nil for the terminal's own, on terminals with
  /// few.
  public var basic: Int?

  /// A look; see the members.
  public init(ink: Color?, paper: Color? = nil, bold: Bool = false, basic: Int? = nil) {
    self.ink = ink
    self.paper = paper
    self.bold = bold
    self.basic = basic
  }
}

/// Roles turned into looks.
public struct Theme: Hashable, Sendable {
  /// The look of each role.
  public var looks: [Role: Look]
  /// What lies behind the selected row.
  public var band: Color

  /// A theme; roles that `looks` leaves out look like plain text.
  public init(looks: [Role: Look], band: Color) {
    self.looks = looks
    self.band = band
  }

  /// The look of a role.
  public subscript(role: Role) -> Look { looks[role] ?? Look(ink: nil) }

  /// The default: quiet borders, blue data, and signal colours that stay readable on dark terminals.
  public static let night = Theme(
    looks: [
      .text: Look(ink: Color(0xC0CAF5)),
      .faint: Look(ink: Color(0x6B7394), basic: 7),
      .strong: Look(ink: Color(0xE6EBFF), bold: true),
      .title: Look(ink: Color(0x7AA2F7), bold: true, basic: 4),
      .border: Look(ink: Color(0x3B4261), basic: 0),
      .focus: Look(ink: Color(0x7AA2F7), basic: 4),
      .key: Look(ink: Color(0xBB9AF7), bold: true, basic: 5),
      .good: Look(ink: Color(0x9ECE6A), bold: true, basic: 2),
      .near: Look(ink: Color(0xE0AF68), bold: true, basic: 3),
      .over: Look(ink: Color(0xF7768E), bold: true, basic: 1),
      .data: Look(ink: Color(0x7DCFFF), basic: 6),
      .dataSecond: Look(ink: Color(0x7AA2F7), basic: 4),
      .heat0: Look(ink: Color(0x20253D), basic: 0),
      .heat1: Look(ink: Color(0x24386B), basic: 4),
      .heat2: Look(ink: Color(0x2F6AB0), basic: 4),
      .heat3: Look(ink: Color(0x4F9BE0), basic: 6),
      .heat4: Look(ink: Color(0x7DCFFF), basic: 6),
      .brand: Look(ink: Color(0xBB9AF7), bold: true, basic: 5),
    ],
    band: Color(0x2A3358))
}
