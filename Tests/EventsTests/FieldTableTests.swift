import TestSupport
import Testing

@testable import Events

@Suite struct FieldTableTests {
  @Test func `every name of every length is found, and nothing like it`() {
    var random = SeededGenerator(seed: 3)
    let names = (1...60).flatMap { count in
      (0..<4).map { _ in
        String((0..<count).map { _ in "abc_"[Int.random(in: 0..<4, using: &random)] })
      }
    }
    let known = Set(names)
    let table = FieldTable(known.sorted().map { ($0, $0) })
    for name in known {
      #expect(DigitsTests.inLine(name) { table[$0] } == name)
      var bytes = Array(name)
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = "x"
      let other = String(bytes)
      #expect(DigitsTests.inLine(other) { table[$0] } == nil, "\(other)")
      for other in [name + "a", String(name.dropLast())] where !known.contains(other) {
        #expect(DigitsTests.inLine(other, behind: UInt8(ascii: "a")) { table[$0] } == nil, "\(other)")
      }
    }
  }

  @Test func `names that differ in the middle alone are told apart`() {
    let table = FieldTable(OTLPAttribute.allCases.map { ($0.name, $0) })
    for attribute in OTLPAttribute.allCases {
      #expect(DigitsTests.inLine(attribute.name) { table[$0] } == attribute)
    }
  }

  @Test func `of two same names the first counts, and the largest table can be made`() {
    let table = FieldTable([("a", 1), ("a", 2), ("", 3)])
    #expect(DigitsTests.inLine("a") { table[$0] } == 1)
    #expect(DigitsTests.inLine("") { table[$0] } == nil)
    let large = FieldTable((0..<254).map { ("some.name.\($0).of.many", $0) })
    for index in 0..<254 { #expect(DigitsTests.inLine("some.name.\(index).of.many") { large[$0] } == index) }
  }
}

extension String {
  fileprivate subscript(index: Int) -> Character { Array(self)[index] }
}
