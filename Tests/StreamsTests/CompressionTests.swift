import Testing

@testable import Streams

@Suite struct CompressionTests {
  @Test(
    arguments: [
      ([0x1f, 0x8b, 8, 0], .known(.gzip)), ([0x1f, 0x8b], .known(.gzip)), ([0x1f], .undecided),
      ([0x28, 0xb5, 0x2f, 0xfd], .known(.zstd)), ([0x28, 0xb5, 0x2f], .undecided),
      ([0x5e, 0x2a, 0x4d, 0x18], .known(.zstd)), ([0x50], .undecided), ([], .undecided),
      ([0x7b, 0x22, 0x61, 0x22], .none), ([0x28, 0x0a], .none), ([0x50, 0x0a], .none), ([0x1f, 0x8c], .none),
      ([0x0a], .none),
    ] as [([UInt8], Compression.Answer)])
  func `is told from the first bytes`(head: [UInt8], answer: Compression.Answer) {
    #expect(Compression.tell(head[...]) == answer)
  }
}
