/// A word or sign of the language, with where it stands.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case number(Double)
    /// Milliseconds.
    case duration(Int64)
    case string([UInt8])
    case identifier(String)
    case sign(String)
    case end
  }

  var kind: Kind
  var range: TextRange

  /// The word in lower case, where it is one.
  var word: String? {
    if case .identifier(let name) = kind { return name.lowercased() }
    return nil
  }

  func `is`(_ sign: String) -> Bool { kind == .sign(sign) }
}
