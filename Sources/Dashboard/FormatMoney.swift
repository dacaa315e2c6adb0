import Canvas
import Costs

extension Format {
  /// An amount in dollars and cents: `$8.12`, `$1 490.00`, `$12 345`, `$1.24M`; `<$0.01` for the least above
  /// 0.
  static func money(_ amount: Money) -> String {
    let size = amount.picodollars.magnitude
    let sign = amount.picodollars < 0 ? "-" : ""
    if size > 0, size < 5_000_000_000 { return sign + "<$0.01" }
    if size < 10_000 * dollar { return sign + dollars(size, places: 2) }
    if size < 1_000_000 * dollar { return sign + dollars(size, places: 0) }
    if size < 1_000_000_000 * dollar { return sign + "$" + decimal(Double(size) / 1e18, places: 2) + "M" }
    return sign + "$" + decimal(min(1e9, Double(size) / 1e21), places: 2) + "G"
  }

  /// A small amount to a hundredth of a cent: `$0.0095`; from a dollar on in cents.
  static func fineMoney(_ amount: Money) -> String {
    let size = amount.picodollars.magnitude
    guard size < dollar else { return money(amount) }
    let sign = amount.picodollars < 0 ? "-" : ""
    if size > 0, size < 50_000_000 { return sign + "<$0.0001" }
    return sign + dollars(size, places: 4)
  }

  /// A round amount without its cents: `$100`, `$2 000`, `$12.50`.
  static func limit(_ amount: Money) -> String {
    let size = amount.picodollars.magnitude
    return size % dollar == 0 && size < 1_000_000 * dollar ? dollars(size, places: 0) : money(amount)
  }

  private static let dollar: UInt128 = 1_000_000_000_000

  /// Exact, rounded half to even.
  private static func dollars(_ size: UInt128, places: Int) -> String {
    let unit = (0..<(12 - places)).reduce(UInt128(1)) { product, _ in product * 10 }
    var whole = size / unit
    let rest = size % unit
    if rest * 2 > unit || (rest * 2 == unit && whole % 2 == 1) { whole += 1 }
    let scale = (0..<places).reduce(UInt128(1)) { product, _ in product * 10 }
    let units = "$" + count(Int(clamping: whole / scale))
    guard places > 0 else { return units }
    let part = String(whole % scale)
    return units + "." + String(repeating: "0", count: places - part.count) + part
  }
}
