import Canvas

/// The few inks that a theme is made of: roles share them, so that a theme is a table of a dozen colours.
struct ThemeInks {
  var ground: UInt32
  var band: UInt32
  var border: UInt32
  var text: UInt32
  var faint: UInt32
  var strong: UInt32
  var title: UInt32
  var key: UInt32
  var good: UInt32
  var near: UInt32
  var over: UInt32
  var data: UInt32
  var second: UInt32
  /// From nothing to the most.
  var heat: [UInt32]

  /// The theme that they make. The basic colours stand for them on terminals with few: the same for every theme, for
  /// those terminals have inks of their own.
  func theme(_ name: String, paintsGround: Bool) -> Theme {
    func look(_ ink: UInt32, bold: Bool = false, basic: Int? = nil) -> Look {
      Look(ink: Color(ink), bold: bold, basic: basic)
    }
    let levels: [Role] = [.heat0, .heat1, .heat2, .heat3, .heat4]
    let basics = [0, 4, 4, 6, 6]
    var looks: [Role: Look] = [
      .text: look(text), .faint: look(faint, basic: 7), .strong: look(strong, bold: true),
      .title: look(title, bold: true, basic: 4), .border: look(border, basic: 0),
      .focus: look(title, basic: 4),
      .key: look(key, bold: true, basic: 5), .good: look(good, bold: true, basic: 2),
      .near: look(near, bold: true, basic: 3), .over: look(over, bold: true, basic: 1),
      .data: look(data, basic: 6), .dataSecond: look(second, basic: 4),
      .brand: look(key, bold: true, basic: 5),
    ]
    for ((level, ink), basic) in zip(zip(levels, heat), basics) { looks[level] = look(ink, basic: basic) }
    return Theme(
      name: name, looks: looks, band: Color(band), ground: Color(ground), paintsGround: paintsGround)
  }
}
