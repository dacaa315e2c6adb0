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
  /// What a person calls it.
  public var name: String
  /// The look of each role.
  public var looks: [Role: Look]
  /// What lies behind the selected row.
  public var band: Color
  /// What the looks are made to be read on.
  public var ground: Color
  /// Whether the whole screen is painted with the ground; else the terminal's own shows, which should be near it.
  public var paintsGround: Bool

  /// A theme; roles that `looks` leaves out look like plain text.
  public init(name: String, looks: [Role: Look], band: Color, ground: Color, paintsGround: Bool) {
    self.name = name
    self.looks = looks
    self.band = band
    self.ground = ground
    self.paintsGround = paintsGround
  }

  /// The look of a role.
  public subscript(role: Role) -> Look {
    var look = looks[role] ?? looks[.text] ?? Look(ink: nil)
    if paintsGround, look.paper == nil { look.paper = ground }
    return look
  }

  /// The built-in theme of a name.
  public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }
}
