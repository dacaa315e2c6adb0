import Events
import TestSupport
import Testing

@testable import fleetmeter_bench

/// The streams that are measured are what real programs write, and none of their records is another's duplicate.
@Suite struct TemplateTests {
  @Test(arguments: Templates.all.map(\.format))
  func `each record is good, and told from all others`(format: String) throws {
    let template = Template(try #require(Templates.all.first { $0.format == format }).text)
    guard var decoder = LineDecoder() else { throw Program.Failure(description: "out of memory") }
    var batch = EventBatch()
    var lines = 0
    for number in 0..<500 {
      var bytes: [UInt8] = []
      template.append(number, to: &bytes)
      for line in bytes.split(separator: 10) {
        let padded = Array(line) + Array(repeating: 10, count: LineDecoder.padding)
        padded.withUnsafeBufferPointer {
          let outcome = decoder.decode(UnsafeBufferPointer(rebasing: $0[..<line.count]), into: &batch)
          guard case .decoded = outcome else {
            Issue.record("\(outcome): \(String(decoding: line, as: UTF8.self))")
            return
          }
        }
        lines += 1
      }
      #expect(decoder.format == format)
    }
    let records = batch.events.filter { !$0.isDerived && !$0.replacesSmaller }
    #expect(Set(records.map(\.key)).count == records.count)
    let growing = Set(batch.events.filter { $0.replacesSmaller && $0.kind == .modelCall }.map(\.key))
    #expect(growing.isEmpty || growing.count == 1000)
    #expect(lines >= 500 && batch.events.count >= 1000)
  }

  @Test func `a name in angle brackets that is no field stands as it is`() {
    var bytes: [UInt8] = []
    Template("<rules> <n> a<b").append(7, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "<rules> 7 a<b\n")
  }

  @Test func `thresholds are read by format and stage`() throws {
    let scratch = ScratchDirectory()
    scratch.write("t.txt", "# a remark\nnative cut 2.5 # another\n\notlp decode 1\n")
    let thresholds = try Thresholds(path: scratch.path("t.txt"))
    #expect(try thresholds.limit("native", "cut") == 2.5)
    #expect(throws: Program.Failure.self) { try thresholds.limit("native", "decode") }
    scratch.write("bad.txt", "native cut\n")
    #expect(throws: Program.Failure.self) { try Thresholds(path: scratch.path("bad.txt")) }
  }
}
