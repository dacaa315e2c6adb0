import Glibc

/// Angles, in radians unless they say otherwise.
let trigonometricFunctions: [Function] = [
  .value("sin") { sin($0) }, .value("cos") { cos($0) }, .value("tan") { tan($0) },
  .value("asin") { asin($0) }, .value("acos") { acos($0) }, .value("atan") { atan($0) },
  .value("sinh") { sinh($0) }, .value("cosh") { cosh($0) }, .value("tanh") { tanh($0) },
  .value("asinh") { asinh($0) }, .value("acosh") { acosh($0) }, .value("atanh") { atanh($0) },
  .value("rad") { $0 * .pi / 180 }, .value("deg") { $0 * 180 / .pi },
  .whole("pi", [], 0...0, .scalar) { _, _, _ in .scalar(.pi) },
]
