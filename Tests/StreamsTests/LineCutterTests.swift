import Testing

@testable import Streams

@Suite struct LineCutterTests {
  /// Feeds text in pieces; gives the lines cut, and how many bytes were ever held at once.
  private func feed(_ pieces: [String], limit: Int, _ cutter: LineCutter) -> (lines: [String], held: Int) {
    var cutter = cutter
    var shared = LineBuffer(capacity: 16)
    var lines: [String] = []
    var held = 0
    for piece in pieces {
      let buffer = cutter.begin(shared)
      let fresh = buffer.count
      Array(piece.utf8).withUnsafeBytes { buffer.append($0) }
      held = max(held, buffer.count)
      let (_, cut) = cutter.cut(buffer, fresh: fresh, limit: limit)
      lines += cut.lines.map { String(decoding: buffer.bytes($0), as: UTF8.self) }
      if cutter.holds(shared) { shared = LineBuffer(capacity: 16) }
    }
    return (lines, held)
  }

  @Test func `a line over the limit is never held whole`() {
    let middle = Array(repeating: String(repeating: "x", count: 1000), count: 100)
    let pieces = ["one\nbeg"] + middle + ["\ntwo\n"]
    let (lines, held) = feed(pieces, limit: 2500, LineCutter())
    #expect(lines == ["one\n", "two\n"])
    #expect(held <= 3500)
  }

  @Test func `entered in mid-line, the rest of that line is passed over`() {
    let (lines, _) = feed(["rest", " of it\nwhole\n", "next\n"], limit: 100, LineCutter(inMidLine: true))
    #expect(lines == ["whole\n", "next\n"])
  }

  @Test func `the hole before a truncated file's next line is passed over`() {
    let (lines, _) = feed(["\0\0", "\0", "\0next\n", "\0kept\n"], limit: 100, LineCutter(afterHole: true))
    #expect(lines == ["next\n", "\0kept\n"])
  }

  @Test func `finds the last newline wherever it stands`() {
    for size in 0..<40 {
      for place in 0..<max(size, 1) {
        for lower in 0...size {
          let buffer = LineBuffer(capacity: 64)
          var bytes = [UInt8](repeating: 0x0b, count: size)
          if size > 0 { bytes[place] = 10 }
          bytes.withUnsafeBytes { buffer.append($0) }
          let expected = size > 0 && place >= lower ? place : nil
          #expect(buffer.lastNewline(from: lower) == expected)
        }
      }
    }
  }
}
