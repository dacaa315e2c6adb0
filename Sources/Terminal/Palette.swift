import CTerminal
import Canvas
import Dashboard

/// How many colours the terminal has for us.
enum ColorDepth: Equatable {
  /// Bold and reverse only.
  case none
  /// The basic colours: 8, or 16 where the bright ones can be named.
  case basic(Int)
  /// The 256-colour palette, of which only the fixed cube and greys are used: people change the first 16.
  case palette
  /// 24-bit colours.
  case direct
}

/// What curses needs to draw one look.
struct Ink: Equatable {
  var attributes: attr_t = 0
  /// The colour pair; 0 is the terminal's own colours.
  var pair: Int32 = 0
}

/// A theme's looks as this terminal can show them, by role and band.
struct Palette {
  private var inks: [Ink] = []

  /// Registers one colour pair a look. To be called after `start_color` where the depth has colours.
  init(theme: Theme, depth: ColorDepth, defaultColors: Bool) {
    for role in Role.allCases {
      for band in [false, true] {
        let pair = Int32(inks.count + 1)
        let plan = InkPlan(look: theme[role], band: band ? theme.band : nil, depth: depth)
        var ink = Ink(attributes: plan.attributes)
        if plan.foreground != nil || plan.background != nil {
          let foreground = plan.foreground ?? (defaultColors ? -1 : 7)
          let background = plan.background ?? (defaultColors ? -1 : 0)
          if init_extended_pair(pair, foreground, background) == OK { ink.pair = pair }
        }
        inks.append(ink)
      }
    }
  }

  /// The ink of a cell.
  func ink(of cell: Cell) -> Ink {
    let index = Int(cell.role.rawValue) * 2 + (cell.band ? 1 : 0)
    return index < inks.count ? inks[index] : Ink()
  }
}

/// Which colours and attributes one look becomes at a depth; nil is the terminal's own colour.
struct InkPlan: Equatable {
  var foreground: Int32?
  var background: Int32?
  var bold = false
  var dim = false
  var reverse = false

  /// Plans a look, on the selection's band where there is one.
  init(look: Look, band: Color?, depth: ColorDepth) {
    bold = look.bold
    switch depth {
    case .none:
      reverse = band != nil
    case .basic(let count):
      // No basic colour is a band that every ink stays readable on.
      reverse = band != nil
      setBasic(look.basic, of: count)
    case .palette:
      foreground = look.ink.map { Int32($0.paletteIndex) }
      background = (band ?? look.paper).map { Int32($0.paletteIndex) }
    case .direct:
      foreground = look.ink.map(\.directIndex)
      background = (band ?? look.paper).map(\.directIndex)
    }
  }

  /// Black is meant as "barely there": bright black where it can be named, else the terminal's own ink,
  /// dimmed.
  private mutating func setBasic(_ basic: Int?, of count: Int) {
    guard let basic else { return }
    if basic != 0 {
      foreground = Int32(basic)
    } else if count >= 16 {
      foreground = 8
    } else {
      dim = true
    }
  }

  /// The same as curses attributes.
  var attributes: attr_t {
    (bold ? ct_attribute_bold() : 0) | (dim ? ct_attribute_dim() : 0)
      | (reverse ? ct_attribute_reverse() : 0)
  }
}

extension Color {
  /// The nearest of the 240 fixed colours of the 256-colour palette (16 to 255), by distance in RGB.
  var paletteIndex: Int {
    let cube = [0, 95, 135, 175, 215, 255]
    func nearestLevel(_ value: UInt8) -> Int {
      cube.indices.min { abs(cube[$0] - Int(value)) < abs(cube[$1] - Int(value)) } ?? 0
    }
    let (r, g, b) = (nearestLevel(red), nearestLevel(green), nearestLevel(blue))
    let mean = (Int(red) + Int(green) + Int(blue)) / 3
    let step = max(0, min(23, (mean - 8 + 5) / 10))
    let grey = 8 + 10 * step
    let toCube = distance(cube[r], cube[g], cube[b])
    return distance(grey, grey, grey) < toCube ? 232 + step : 16 + 36 * r + 6 * g + b
  }

  /// 0xRRGGBB, kept off the lowest eight, which `-direct` terminals read as basic colours.
  var directIndex: Int32 {
    max(8, Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
  }

  private func distance(_ r: Int, _ g: Int, _ b: Int) -> Int {
    let (dr, dg, db) = (Int(red) - r, Int(green) - g, Int(blue) - b)
    return dr * dr + dg * dg + db * db
  }
}
