import Alerting
import Costs
import Events
import Testing

@testable import Notifying

@Suite struct RouteTests {
  private func receivers(_ tree: RoutingTree, _ severity: Severity, _ labels: [String: String] = [:])
    -> [String]
  {
    tree.routes(name: "latency", labels: labels, severity: severity).map { tree.routes[$0].receiver }
  }

  private func matcher(_ text: String) throws -> AlertMatcher { try AlertMatcher(parsing: text) }

  @Test func `goes to the first that matches, and on where it says so`() throws {
    let root = Route(
      receiver: "all",
      routes: [
        Route(receiver: "log", matchers: [try matcher("service=~\"shop.*\"")], goesOn: true),
        Route(
          receiver: "pager", matchers: [try matcher("severity=critical")],
          routes: [Route(receiver: "db", matchers: [try matcher("agent=~\"db-.*\"")])]),
        Route(receiver: "never", matchers: [try matcher("severity=critical")]),
      ])
    let tree = try RoutingTree(root)
    #expect(receivers(tree, .warning) == ["all"])
    #expect(receivers(tree, .critical) == ["pager"])
    #expect(receivers(tree, .critical, ["agent": "db-1"]) == ["db"])
    #expect(receivers(tree, .critical, ["agent": "db-1", "service": "shop-eu"]) == ["log", "db"])
    #expect(receivers(tree, .info, ["service": "shop"]) == ["log"])
    #expect(tree.receivers == ["all", "log", "pager", "db", "never"])
    #expect(tree.routes[3].path == "{}/{severity=\"critical\"}/{agent=~\"db-.*\"}")
  }

  @Test func `has from above what it does not say`() throws {
    let root = Route(
      receiver: "all", groupBy: ["service"], groupWait: 1, groupInterval: 2, repeatInterval: 3,
      routes: [Route(groupWait: 9), Route(groupBy: ["..."], repeatInterval: 7)])
    let tree = try RoutingTree(root)
    #expect(tree.routes.map(\.groupWait) == [1, 9, 1])
    #expect(tree.routes.map(\.repeatInterval) == [3, 3, 7])
    #expect(
      tree.routes[1].receiver == "all"
        && tree.routes[1].groupLabels(["service": "a", "x": "y"]) == ["service": "a"])
    #expect(tree.routes[2].groupLabels(["service": "a", "x": "y"]) == ["service": "a", "x": "y"])
  }

  @Test func `refuses a tree that cannot be`() throws {
    #expect(throws: RoutingTree.Problem.self) { try RoutingTree(Route()) }
    #expect(throws: RoutingTree.Problem.self) {
      try RoutingTree(Route(receiver: "a", matchers: [try matcher("a=b")]))
    }
    #expect(throws: RoutingTree.Problem.self) {
      try RoutingTree(Route(receiver: "a", routes: [Route(activeTimes: ["night"])]))
    }
  }

  @Test func `the mission's routing`() throws {
    let tree = try RoutingTree(.mission())
    #expect(receivers(tree, .critical, ["service": "Production-support"]) == ["critical"])
    #expect(receivers(tree, .critical, ["service": "staging"]) == ["critical"])
    #expect(receivers(tree, .warning) == ["warning"] && receivers(tree, .info) == ["info"])
    let at = { (service: String) in
      tree.routes[tree.routes(name: "x", labels: ["service": service], severity: .critical)[0]]
    }
    #expect(at("my PRODUCTION").repeatInterval == 3_600 && at("staging").repeatInterval == 14_400)
    #expect(at("my PRODUCTION").groupWait == 0 && at("staging").groupWait == 0)
    let zone = try CalendarZone(named: "Europe/Berlin")
    let hours = RoutingHours(business: [.businessHours(in: zone)])
    let noon = try #require(Timestamp(rfc3339: "2026-11-25T12:00:00+01:00"))
    let edge = try #require(Timestamp(rfc3339: "2026-11-25T17:59:59+01:00"))
    let night = try #require(Timestamp(rfc3339: "2026-11-25T18:00:00+01:00"))
    #expect(hours.strategy(severity: .critical, service: "Production-eu", at: night) == .immediate)
    #expect(hours.strategy(severity: .critical, service: "staging", at: noon) == .standard)
    #expect(hours.strategy(severity: .warning, service: "production", at: edge) == .standard)
    #expect(hours.strategy(severity: .warning, service: "production", at: night) == .outsideHours)
  }
}
