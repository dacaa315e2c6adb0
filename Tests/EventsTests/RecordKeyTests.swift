import Testing

@testable import Events

@Suite struct RecordKeyTests {
  @Test func `short ids of different domains never meet`() {
    var seen: Set<RecordKey> = []
    var count = 0
    for domain in (1...32).compactMap({ KeyHasher.Domain(rawValue: $0) }) {
      for id in 0..<2000 {
        var hasher = KeyHasher(domain: domain)
        var text = "n\(id)"
        text.withUTF8 { hasher.combine($0) }
        seen.insert(hasher.finish())
        count += 1
      }
    }
    #expect(seen.count == count)
  }
}
