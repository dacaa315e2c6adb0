extension Theme {
  /// The default: quiet borders, blue data, and signal colours that stay readable on dark terminals, whose own ground it
  /// leaves alone.
  public static let night = ThemeInks(
    ground: 0x1A1B26, band: 0x252C4C, border: 0x3B4261, text: 0xC0CAF5, faint: 0x8E97BC, strong: 0xE6EBFF,
    title: 0x7AA2F7, key: 0xBB9AF7, good: 0x9ECE6A, near: 0xE0AF68, over: 0xFF8095, data: 0x7DCFFF,
    second: 0x7AA2F7, heat: [0x20253D, 0x24386B, 0x2F6AB0, 0x4F9BE0, 0x7DCFFF]
  ).theme("night", paintsGround: false)

  /// Dark ink on light ground.
  public static let day = ThemeInks(
    ground: 0xF7F8FA, band: 0xD5E1F5, border: 0xB4BCCB, text: 0x2B3040, faint: 0x59617A, strong: 0x0E1220,
    title: 0x1F4E9E, key: 0x6A2FB0, good: 0x1F6B2A, near: 0x7F4A00, over: 0xB3162E, data: 0x1B6796,
    second: 0x2A55A5, heat: [0xE8EDF5, 0xBBD3EE, 0x84B2DF, 0x4A8CC9, 0x1F5C9E]
  ).theme("day", paintsGround: true)

  /// As much contrast as there is, for weak eyes and bright rooms.
  public static let contrast = ThemeInks(
    ground: 0x000000, band: 0x00304D, border: 0x9A9A9A, text: 0xFFFFFF, faint: 0xC8C8C8, strong: 0xFFFFFF,
    title: 0x66D9FF, key: 0xFFE14D, good: 0x5CFF7A, near: 0xFFC23D, over: 0xFF8A80, data: 0x66D9FF,
    second: 0xA8C7FF, heat: [0x1A1A1A, 0x004D73, 0x0088CC, 0x33B8FF, 0xB3E5FF]
  ).theme("contrast", paintsGround: true)

  /// Dark, in the colours of Okabe and Ito that people with any kind of colour vision tell apart: blue is good, yellow
  /// is near, vermilion is over.
  public static let safe = ThemeInks(
    ground: 0x14161A, band: 0x2B3340, border: 0x454C57, text: 0xD6DAE0, faint: 0x98A0AC, strong: 0xFFFFFF,
    title: 0x56B4E9, key: 0xE69F00, good: 0x56B4E9, near: 0xF0E442, over: 0xF08040, data: 0x8FB4CC,
    second: 0x9FB8D8, heat: [0x1F242B, 0x2B4A63, 0x3B7EA8, 0x56B4E9, 0xF0E442]
  ).theme("safe", paintsGround: false)

  /// For light ground: the inks are dark there, so good, near and over also differ in how dark they are.
  public static let safeDay = ThemeInks(
    ground: 0xFBFAF6, band: 0xDDE8F0, border: 0xBDB9AE, text: 0x24282E, faint: 0x565D66, strong: 0x000000,
    title: 0x005A8C, key: 0x7A4B00, good: 0x005A8C, near: 0x7A5C00, over: 0x8B0A1A, data: 0x386480,
    second: 0x3D5A80, heat: [0xEDEBE3, 0xC3D6E3, 0x86B3D1, 0x3F87B5, 0x8A5A00]
  ).theme("safe-day", paintsGround: true)

  /// The built-in themes, in the order that `t` goes through them.
  public static let all = [night, day, contrast, safe, safeDay]
}
