import Testing

@testable import Dashboard

@Suite struct LineEditTests {
  private func typed(_ text: String, _ keys: [Key]) -> LineEdit {
    var line = LineEdit(text)
    for key in keys { _ = line.take(key) }
    return line
  }

  @Test(arguments: [
    ([Key.backspace], "agent=re"), ([.left, .delete], "agent=re"), ([.home, .delete], "gent=ref"),
    ([.control("u")], ""),
    ([.control("a"), .control("k")], ""), ([.control("w")], ""),
    ([.character(" "), .character("x"), .control("w")], "agent=ref "),
    ([.home, .backspace], "agent=ref"), ([.end, .delete], "agent=ref"),
    ([.control("a"), .right, .character("!")], "a!gent=ref"),
  ])
  func `edits`(_ keys: [Key], _ text: String) { #expect(typed("agent=ref", keys).text == text) }

  @Test func `takes no key that means nothing to it`() {
    var line = LineEdit("a")
    let taken = [line.take(.pageUp), line.take(.function(3))]
    #expect(taken == [false, false])
  }

  @Test func `ends at its limit`() {
    #expect(typed("", Array(repeating: .character("é"), count: 500)).text.count == LineEdit.limit)
  }
}
