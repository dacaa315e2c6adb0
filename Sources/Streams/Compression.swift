import CCompression
import Glibc

/// How a file's bytes make text. Told from its first bytes, never from its name.
enum Compression: Sendable {
  case gzip, zstd

  /// What the first bytes of a file, or of what follows a member, say.
  enum Answer: Equatable {
    case none
    case known(Compression)
    /// Too few to tell.
    case undecided
  }

  private static let gzipMagic: [UInt8] = [0x1f, 0x8b]
  private static let zstdMagic: [UInt8] = [0x28, 0xb5, 0x2f, 0xfd]
  private static let skippableMagic: [UInt8] = [0x2a, 0x4d, 0x18]

  var name: String { self == .gzip ? "gzip" : "zstd" }

  static func tell(_ head: ArraySlice<UInt8>) -> Answer {
    guard let first = head.first else { return .undecided }
    if first & 0xf0 == 0x50 {
      return answer(head.dropFirst(), skippableMagic, .zstd)
    }
    return first == gzipMagic[0] ? answer(head, gzipMagic, .gzip) : answer(head, zstdMagic, .zstd)
  }

  static func tell(_ descriptor: Int32) -> Answer {
    var head: [UInt8] = [0, 0, 0, 0]
    let got = pread(descriptor, &head, head.count, 0)
    return tell(head.prefix(max(0, got)))
  }

  /// How a file is compressed, if it is.
  static func known(_ descriptor: Int32) -> Compression? {
    if case .known(let compression) = tell(descriptor) { compression } else { nil }
  }

  private static func answer(
    _ head: ArraySlice<UInt8>, _ magic: [UInt8], _ meaning: Compression
  ) -> Answer {
    guard head.elementsEqual(magic.prefix(head.count)) || head.starts(with: magic) else { return .none }
    return head.count >= magic.count ? .known(meaning) : .undecided
  }
}

/// Makes text of compressed bytes, in a window of fixed size: 32 KiB for gzip, at most 128 MiB for zstd.
final class Decoder {
  enum Step {
    /// The output is full, or all input was used.
    case more
    /// A member (zstd: a frame) has ended.
    case end
    case damaged(String)
  }

  private let raw: OpaquePointer

  /// Nil where there is no memory.
  init?(_ compression: Compression) {
    guard let raw = cc_create(compression == .gzip ? CC_GZIP : CC_ZSTD) else { return nil }
    self.raw = raw
  }

  deinit { cc_destroy(raw) }

  func decode(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawPointer, _ size: Int
  ) -> (step: Step, used: Int, made: Int) {
    guard let start = input.baseAddress else { return (.more, 0, 0) }
    var (used, made) = (0, 0)
    switch cc_decode(raw, start, input.count, &used, output, size, &made) {
    case CC_MORE: return (.more, used, made)
    case CC_END: return (.end, used, made)
    default: return (.damaged(String(cString: cc_problem(raw))), used, made)
    }
  }
}
