import Canvas
import Dashboard
import Foundation
import Testing

@testable import Terminal

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct ScreenPictureTests {
  @Test func `a picture is XML, holds the text, and escapes what is not`() throws {
    var surface = Surface(width: 30, height: 3)
    surface.text("a < b & \"c\" 作業", column: 0, row: 0, width: 30, role: .over)
    surface.text("plain", column: 2, row: 2, width: 20)
    surface.band(Rect(column: 0, row: 2, width: 30, height: 1))
    let lines = ScreenPicture.lines(of: surface.grid, theme: .night)
    let parser = XMLParser(data: Data(lines.joined(separator: "\n").utf8))
    #expect(parser.parse())
    let text = lines.joined()
    #expect(text.contains("a"))
    #expect(text.contains("&lt;"))
    #expect(text.contains("&amp;"))
    #expect(text.contains("作業"))
    #expect(text.contains(try #require(Theme.night[.over].ink).css))
    #expect(text.contains("fill=\"\(Theme.night.band.css)\""))
  }

  @Test func `colours are written with all their digits`() {
    #expect(Color(0x00000A).css == "#00000a")
    #expect(Color(0xFFFFFF).css == "#ffffff")
  }
}
