import ArgumentParser
import Foundation

/// Standard output, whose reader may go away.
enum StandardOutput {
  /// Writes text whole.
  /// - Throws: `ExitCode` 0 where the reader is gone (`| head`), 1 where the disk is full.
  static func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { bytes in try write(UnsafeRawBufferPointer(bytes)) }
  }

  /// Writes bytes whole; see the other `write`.
  static func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let done = Foundation.write(1, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if done > 0 {
        rest = rest.dropFirst(done)
      } else if errno != EINTR {
        if errno == EPIPE { throw ExitCode(0) }
        throw Complaint.failure("standard output: \(String(cString: strerror(errno)))")
      }
    }
  }
}

/// Standard error. Nobody can be told that it is gone, so that it is not.
enum StandardError {
  /// Writes text as far as it goes.
  static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in _ = Foundation.write(2, bytes.baseAddress, bytes.count) }
  }
}
