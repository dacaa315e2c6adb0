/// How many columns a scalar takes in a terminal, as the C library's `wcwidth` says it, but whatever the
/// locale is.
public enum TextWidth {
  /// 0 for combining marks, 2 for East Asian wide and emoji, 1 for everything else (controls are not asked
  /// about: `SafeText` replaces them first).
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if isCombining(scalar) { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1160...0x11FF, 0x1171E, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: true
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: true
      default: false
      }
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x1100 { return false }
    if wide.contains(where: { $0.contains(value) }) { return true }
    let isFlagLetter = (0x1F1E6...0x1F1FF).contains(value)
    return !isFlagLetter && scalar.properties.isEmojiPresentation
  }

  /// East Asian width W and F, apart from emoji.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]
}
