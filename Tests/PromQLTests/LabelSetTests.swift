import TestSupport
import Testing

@testable import PromQL

struct LabelSetTests {
  @Test(
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("as", 0x1C33_0FB2_D66B_E179),
      ("asd", 0x631C_37CE_72A9_7393),
      ("asdf", 0x4158_72F5_99CE_A71E),
      ("Call me Ishmael. Some years ago--never mind how long precisely-", 0x02A2_E854_70D6_FD96),
    ] as [(String, UInt64)])
  func `bytes are hashed as xxHash says`(text: String, hash: UInt64) {
    #expect(XXHash64.hash(Array(text.utf8)) == hash)
  }

  @Test func `a set is the same in whatever order its labels come`() {
    let one = LabelSet(["b": "2", "a": "1", "__name__": "up", "gone": ""])
    #expect(one == LabelSet(["__name__": "up", "a": "1", "b": "2"]))
    #expect(one.seriesName == "up{a=\"1\", b=\"2\"}")
    #expect(one.description == "{__name__=\"up\", a=\"1\", b=\"2\"}")
    #expect(one["a"] == "1" && one["gone"] == nil && one.count == 3)
  }

  @Test func `texts are told apart by their bytes, whatever Unicode calls equal`() {
    #expect(LabelSet(["a": "\u{E9}"]) != LabelSet(["a": "e\u{301}"]))
  }

  @Test(arguments: [254, 255, 256, 70_000]) func `long values are kept whole`(length: Int) {
    let text = String(repeating: "x", count: length)
    #expect(LabelSet(["a": text, "b": "c"])["a"] == text)
    #expect(LabelSet(["a": text, "b": "c"])["b"] == "c")
  }

  @Test(arguments: [UInt64(5)]) func `sets are ordered by name, then value, label after label`(seed: UInt64) {
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let sets = (0..<200).map { _ in
      LabelSet(
        Dictionary(
          (0..<3).map { _ in
            (
              ["a", "b", "ab"].randomElement(using: &generator) ?? "a",
              ["1", "2", "12", ""].randomElement(using: &generator) ?? ""
            )
          }, uniquingKeysWith: { $1 }))
    }
    func key(_ set: LabelSet) -> [[UInt8]] {
      set.pairs.flatMap { [Array($0.name.utf8), Array($0.value.utf8)] }
    }
    func precedes(_ a: [[UInt8]], _ b: [[UInt8]]) -> Bool {
      for (one, other) in zip(a, b) where one != other { return one.lexicographicallyPrecedes(other) }
      return a.count < b.count
    }
    for (one, other) in zip(sets, sets.dropFirst()) {
      #expect((one < other) == precedes(key(one), key(other)), "\(one) \(other)")
    }
  }
}
