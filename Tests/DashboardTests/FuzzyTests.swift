import Testing

@testable import Dashboard

@Suite struct FuzzyTests {
  @Test(arguments: [
    ("rf", "Refunds", true), ("REF", "refunds", true), ("fr", "Refunds", false), ("", "anything", true),
    ("w7d", "window: 7 days", true), ("refunds!", "Refunds", false), ("é", "café", true),
  ])
  func `letters in their order`(_ pattern: String, _ text: String, _ fits: Bool) {
    #expect((Fuzzy.score(pattern, in: text) != nil) == fits)
  }

  @Test(arguments: [
    ("win", "window: hour", "showing in part"), ("sc", "sort by cost", "escape"),
    ("ref", "Refunds", "Refunds of the second half"), ("bill", "a bill", "b-i-l-l"),
  ])
  func `whole words, beginnings and short texts come first`(
    _ pattern: String, _ first: String, _ second: String
  )
    throws
  {
    let better = try #require(Fuzzy.score(pattern, in: first))
    let worse = try #require(Fuzzy.score(pattern, in: second))
    #expect(better > worse)
  }
}
