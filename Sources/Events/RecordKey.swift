/// What a record is known by: 128 bits hashed from its ids. Two records with one key are one record.
///
/// The hash is fixed, so that two processes reading the same stream agree; 2 million random ids collide with a
/// probability of about 10⁻²⁶.
public struct RecordKey: Hashable, Sendable {
  /// The upper 64 bits.
  public var high: UInt64
  /// The lower 64 bits.
  public var low: UInt64

  /// No key.
  public static let none = RecordKey(high: 0, low: 0)

  /// Whether there is none.
  public var isNone: Bool { high == 0 && low == 0 }

  /// The bits are a hash already.
  public func hash(into hasher: inout Hasher) { hasher.combine(low) }

  /// A key as 32 hexadecimal digits, or none as no text; nil for anything else.
  init?(hex: ByteRange) {
    if hex.count == 0 {
      self = .none
      return
    }
    guard hex.count == 32, let high = Hex.word(hex.start), let low = Hex.word(hex.start + 16) else {
      return nil
    }
    self.init(high: high, low: low)
  }

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
}

/// Hashes ids into a `RecordKey`, piece by piece.
struct KeyHasher {
  private var a: UInt64
  private var b: UInt64

  /// Keys of different `domain`s never meet, whatever their ids are.
  init(domain: Domain) {
    // Spread over all bits: short ids that differ in a bit or two must not make up for a difference of domains.
    let spread = UInt64(domain.rawValue) &* 0xD6E8_FEB8_6659_FD93
    a = Self.mix(0x9E37_79B9_7F4A_7C15 ^ spread, 0xA076_1D64_78BD_642F)
    b = Self.mix(0xC2B2_AE3D_27D4_EB4F &+ spread, 0xE703_7ED1_A0B4_28DB)
  }

  /// What the ids are ids of.
  enum Domain: UInt8 {
    case span = 1
    case run, runCall, runFailure, runTool, event, nativeTrace
    case claudeCall, claudeReplay, claudeLine, claudeTool, claudeToolReplay, claudeTurn, claudeTalk
    case codexCall, codexTool, codexTurn, litellmCall, litellmTrace, litellmRequest
    case writer, logCall, logTool, logTurn, logRun, logRecord, metricPoint, exporter
  }

  mutating func combine(_ value: UInt64) {
    a = Self.mix(a ^ value, 0xA076_1D64_78BD_642F)
    b = Self.mix(b &+ value, 0xE703_7ED1_A0B4_28DB)
  }

  mutating func combine(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at + 8 <= bytes.count {
      combine(UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    var rest: UInt64 = 0
    while at < bytes.count {
      rest = rest << 8 | UInt64(bytes[at])
      at += 1
    }
    combine(rest)
    combine(UInt64(bytes.count))
  }

  /// An id of OTLP: its 8-byte words, however they are written (hexadecimal, or base64); text that is neither as it is.
  mutating func combine(id text: ByteRange, words: Int) {
    guard text.count == words &* 16 else {
      if let bytes = Hex.id(text.buffer, bytes: words &* 8) {
        bytes.withUnsafeBufferPointer { combine($0) }
      } else {
        combine(text.buffer)
      }
      return
    }
    guard let first = Hex.word(text.start), let last = words == 1 ? first : Hex.word(text.start + 16) else {
      return combine(text.buffer)
    }
    combine(first)
    if words == 2 { combine(last) }
    // What `combine` of the bytes would end with.
    combine(0)
    combine(UInt64(truncatingIfNeeded: words &* 8))
  }

  func finish() -> RecordKey {
    let low = Self.mix(b ^ a, 0x8EBC_6AF0_9C88_C6E3)
    return RecordKey(high: a, low: low == 0 ? 1 : low)
  }

  private static func mix(_ x: UInt64, _ y: UInt64) -> UInt64 {
    let product = x.multipliedFullWidth(by: y)
    return product.high ^ product.low
  }
}
