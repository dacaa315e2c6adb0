/// One way of writing agents' doings as lines of JSON. A new format is one type, and one line in `FormatRegistry`.
protocol LineFormat: Sendable {
  /// What a person calls it.
  static var name: String { get }
  /// Fields of which each of its lines has one: only lines that have one are looked at further.
  static var marks: [String] { get }
  /// A reader that has seen no line yet.
  init()
  /// Whether a line that has one of the marks has this format's shape.
  static func recognises(_ root: JSONNode) -> Bool
  /// Whether lines like this one are read without knowing what stood before them.
  static func standsAlone(_ root: JSONNode) -> Bool
  /// Appends a line's events to the batch, and counts its records in the tally.
  /// - Throws: `Rejection` where the whole line cannot be used.
  mutating func decode(_ root: JSONNode, into batch: inout EventBatch, tally: inout LineTally)
    throws(Rejection)
}

extension LineFormat {
  static func standsAlone(_ root: JSONNode) -> Bool { false }
}

/// What one line held.
struct LineTally {
  /// Records found, whether or not they became events.
  var records = 0
  /// Records that say nothing about agents, by type.
  var ignored: [String: Int] = [:]
  /// Why records of an otherwise good line could not be used.
  var refused: [String] = []

  mutating func ignore(_ type: String) {
    records += 1
    ignored[type, default: 0] += 1
  }

  mutating func refuse(_ reason: String) {
    ignore("invalid")
    refused.append(reason)
  }
}

/// The formats there are, in the order in which a line is tried.
enum FormatRegistry {
  static let all: [any LineFormat.Type] = [
    OTLPFormat.self, AgnoFormat.self, LiteLLMFormat.self, CodexFormat.self, ClaudeCodeFormat.self,
    NativeFormat.self,
  ]

  /// The first format that has a line's shape. One pass over the line's fields rules most of them out.
  static func index(of root: JSONNode) -> Int? {
    var candidates: UInt32 = 0
    marks.finder { find in
      for child in root.children { candidates |= find[child.key] ?? 0 }
    }
    while candidates != 0 {
      let index = candidates.trailingZeroBitCount
      if all[index].recognises(root) { return index }
      candidates &= candidates - 1
    }
    return nil
  }

  /// Which formats a field speaks for, one bit each.
  private static let marks: FieldTable<UInt32> = {
    var formats: [String: UInt32] = [:]
    for (index, format) in all.enumerated() {
      for mark in format.marks { formats[mark, default: 0] |= 1 << UInt32(index) }
    }
    return FieldTable(formats.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }()
}

/// The names of the formats that `--format` takes.
public let formatNames: [String] = FormatRegistry.all.map { $0.name }
