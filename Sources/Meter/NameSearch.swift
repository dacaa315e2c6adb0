import Events

/// A name that the meter knows, and what it is the name of.
public struct FoundName: Hashable, Sendable {
  /// What it names.
  public var dimension: Dimension
  /// The name, as the stream wrote it: not yet safe to draw.
  public var name: String

  /// A name of a dimension.
  public init(dimension: Dimension, name: String) {
    self.dimension = dimension
    self.name = name
  }
}

extension MeterState {
  /// Names in which the letters of `text` stand in their order, whatever their case: at most `limit` of each dimension,
  /// names that hold the whole text before others. No text finds the first names of all.
  func find(_ text: String, limit: Int) -> [FoundName] {
    let wanted = Array(text.lowercased().utf8.filter { $0 != UInt8(ascii: " ") })
    return Dimension.allCases.flatMap { dimension in
      var whole: [String] = []
      var scattered: [String] = []
      for name in ledger.tables[dimension.place].names.dropFirst(4) {
        guard whole.count < limit else { break }
        switch Self.match(wanted, name) {
        case .whole: whole.append(name)
        case .scattered: if scattered.count < limit { scattered.append(name) }
        case nil: break
        }
      }
      return (whole + scattered).prefix(limit).map { FoundName(dimension: dimension, name: $0) }
    }
  }

  private enum Match { case whole, scattered }

  private static func match(_ wanted: [UInt8], _ name: String) -> Match? {
    var name = name
    return name.withUTF8 { bytes in
      func lower(_ at: Int) -> UInt8 { bytes[at] &+ ((65...90).contains(bytes[at]) ? 32 : 0) }
      let starts = bytes.count >= wanted.count ? 0...(bytes.count - wanted.count) : nil
      if let starts,
        starts.contains(where: { start in
          wanted.indices.allSatisfy { lower(start + $0) == wanted[$0] }
        })
      {
        return .whole
      }
      var next = 0
      for at in bytes.indices where next < wanted.count && lower(at) == wanted[next] { next += 1 }
      return next == wanted.count ? .scattered : nil
    }
  }
}
