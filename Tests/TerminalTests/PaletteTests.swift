import Canvas
import Dashboard
import Testing

@testable import Terminal

@Suite struct PaletteTests {
  /// The 240 fixed colours of xterm's palette.
  private static let fixed: [(index: Int, color: Color)] = {
    let levels: [UInt32] = [0, 95, 135, 175, 215, 255]
    var colors: [(Int, Color)] = []
    for index in 0..<216 {
      let (r, g, b) = (levels[index / 36], levels[index / 6 % 6], levels[index % 6])
      colors.append((16 + index, Color(r << 16 | g << 8 | b)))
    }
    for step in 0..<24 { colors.append((232 + step, Color(UInt32(8 + 10 * step) * 0x01_0101))) }
    return colors
  }()

  private static func distance(_ a: Color, _ b: Color) -> Int {
    func square(_ x: UInt8, _ y: UInt8) -> Int { (Int(x) - Int(y)) * (Int(x) - Int(y)) }
    return square(a.red, b.red) + square(a.green, b.green) + square(a.blue, b.blue)
  }

  @Test func `fixed colours map to themselves`() {
    for (index, color) in Self.fixed {
      let found = Self.fixed[color.paletteIndex - 16].color
      #expect(found == color, "\(index)")
    }
  }

  @Test func `any colour maps to one at the least distance`() {
    let seed: UInt64 = 7
    var state = seed
    for _ in 0..<2_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let color = Color(UInt32(truncatingIfNeeded: state >> 40))
      let found = Self.distance(color, Self.fixed[color.paletteIndex - 16].color)
      let least = Self.fixed.map { Self.distance(color, $0.color) }.min()
      #expect(found == least, "seed \(seed) \(color)")
    }
  }

  @Test func `direct colours keep off the eight that terminals read as basic ones`() {
    #expect(Color(0x000003).directIndex == 8)
    #expect(Color(0xABCDEF).directIndex == 0xABCDEF)
  }

  @Test func `looks become what each depth can show`() {
    let look = Look(ink: Color(0xFF0000), bold: true, basic: 1)
    let band = Color(0x0000FF)
    let none = InkPlan(look: look, band: band, depth: .none)
    #expect(none.foreground == nil && none.background == nil && none.bold && none.reverse)
    let few = InkPlan(look: look, band: band, depth: .basic(8))
    #expect(few.foreground == 1 && few.background == nil && few.reverse)
    let many = InkPlan(look: look, band: band, depth: .palette)
    #expect(many.foreground == 196 && many.background == 21 && !many.reverse)
    let all = InkPlan(look: look, band: nil, depth: .direct)
    #expect(all.foreground == 0xFF0000 && all.background == nil)
  }

  @Test func `black ink never vanishes on a black terminal`() {
    let look = Look(ink: Color(0x111111), basic: 0)
    #expect(InkPlan(look: look, band: nil, depth: .basic(16)).foreground == 8)
    let eight = InkPlan(look: look, band: nil, depth: .basic(8))
    #expect(eight.foreground == nil && eight.dim)
  }
}

@Suite struct DeviceTests {
  private func candidates(_ environment: [String: String]) -> [String] {
    Device.controlling { environment[$0] }.candidates
  }

  @Test func `24-bit colours are tried only where COLORTERM says so`() {
    #expect(candidates(["TERM": "xterm-256color"]) == ["xterm-256color"])
    #expect(candidates(["TERM": "xterm-256color", "COLORTERM": "yes"]) == ["xterm-256color"])
    #expect(
      candidates(["TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"]) == ["xterm-256color"])
    #expect(
      candidates(["TERM": "xterm-256color", "COLORTERM": "truecolor"])
        == ["xterm-256color-direct", "xterm-direct", "xterm-256color"])
    #expect(candidates(["TERM": "tmux-256color", "COLORTERM": "24bit"]).contains("tmux-direct"))
    #expect(candidates(["TERM": "xterm-kitty", "COLORTERM": "truecolor"]).contains("kitty-direct"))
    #expect(!candidates(["TERM": "screen-256color", "COLORTERM": "truecolor"]).contains("xterm-direct"))
  }

  @Test func `an empty NO_COLOR asks for nothing`() {
    #expect(!Device.controlling { $0 == "NO_COLOR" ? "" : nil }.noColor)
    #expect(Device.controlling { $0 == "NO_COLOR" ? "1" : nil }.noColor)
  }
}
