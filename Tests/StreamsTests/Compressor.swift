import CCompression

/// Compressed bytes, made by the libraries themselves.
enum Compressor: String, CaseIterable, Sendable {
  case gzip, zstd

  var ending: String { self == .gzip ? ".gz" : ".zst" }

  /// One member, or frame.
  func member(_ text: String) -> [UInt8] { member(Array(text.utf8)) }

  func member(_ text: [UInt8], windowLog: Int32? = nil) -> [UInt8] {
    self == .gzip ? Self.gzip(text) : Self.zstd(text, windowLog)
  }

  private static func gzip(_ text: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    precondition(
      deflateInit2_(&stream, 6, Z_DEFLATED, 15 + 16, 8, 0, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        == Z_OK)
    defer { deflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: text.count + text.count / 1000 + 100)
    var input = text
    let made = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END)
        return output.count - Int(stream.avail_out)
      }
    }
    return Array(output[..<made])
  }

  private static func zstd(_ text: [UInt8], _ windowLog: Int32?) -> [UInt8] {
    guard let context = ZSTD_createCCtx() else { preconditionFailure("zstd") }
    defer { ZSTD_freeCCtx(context) }
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    if let windowLog {
      ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0)
      ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, windowLog)
      ZSTD_CCtx_setParameter(context, ZSTD_c_enableLongDistanceMatching, 1)
    }
    var output = [UInt8](repeating: 0, count: ZSTD_compressBound(text.count) + 64)
    var input = ZSTD_inBuffer(src: nil, size: text.count, pos: 0)
    let made = text.withUnsafeBytes { text in
      output.withUnsafeMutableBytes { output in
        input.src = text.baseAddress
        var target = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
        if windowLog != nil {
          // In two steps: at once, the window would be made as small as the text.
          ZSTD_compressStream2(context, &target, &input, ZSTD_e_continue)
        }
        precondition(ZSTD_compressStream2(context, &target, &input, ZSTD_e_end) == 0)
        return target.pos
      }
    }
    return Array(output[..<made])
  }
}
