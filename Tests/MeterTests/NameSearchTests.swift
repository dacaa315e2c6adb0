import Events
import Testing

@testable import Meter

@Suite struct NameSearchTests {
  private func bench() throws -> Bench {
    let bench = Bench()
    try bench.feed(Samples.shipped("incident.ndjson"))
    bench.meter.finish()
    return bench
  }

  @Test func `letters in their order find a name, whatever their case`() throws {
    let meter = try bench().meter
    #expect(meter.find("RFD").contains(FoundName(dimension: .agent, name: "Refunds")))
    #expect(meter.find("refund").contains { $0.dimension == .tool })
    #expect(meter.find("no such name at all").isEmpty)
  }

  @Test func `names that hold the text whole come first, and no more than asked for`() throws {
    let meter = try bench().meter
    let agents = meter.find("e", limit: 2).filter { $0.dimension == .agent }
    #expect(agents.count == 2)
    #expect(meter.find("", limit: 3).filter { $0.dimension == .user }.count == 3)
    #expect(!meter.find("").contains { $0.name.hasPrefix("(") })
  }
}
