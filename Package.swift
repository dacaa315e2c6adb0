// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is built with: language mode 6, and no warning lives.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room and the rooms below it that it may import.
func room(
  _ name: String, _ below: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: below, exclude: exclude, resources: resources, swiftSettings: strict)
}

func tests(
  _ name: String, _ below: [Target.Dependency], exclude: [String] = [], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name, dependencies: below + ["TestSupport"], exclude: exclude, resources: resources,
    swiftSettings: strict)
}

let package = Package(
  name: "fleetmeter",
  products: [.executable(name: "fleetmeter", targets: ["fleetmeter"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
  ],
  targets: [
    .target(
      name: "CSimdjson", cxxSettings: [.unsafeFlags(["-O2"])],
      linkerSettings: [.linkedLibrary("simdjson")]),
    .target(
      name: "CTerminal",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "CCompression",
      linkerSettings: [.linkedLibrary("z"), .linkedLibrary("zstd")]),
    room("Streams", ["CCompression"]),
    room("Events", ["CSimdjson"]),
    room("Costs", ["Events"], exclude: ["Resources/LICENSE.litellm"]),
    .target(name: "CMemory"),
    room("Meter", ["CMemory", "Events", "Costs"]),
    room("Series", ["Costs", "Meter"]),
    room("Alerting", ["Events", "Costs", "Meter"]),
    .target(name: "CDelivery"),
    room("Notifying", ["CDelivery", "Events", "Costs", "Alerting"]),
    room("Forwarding", ["Events", "Notifying"]),
    room("Processes"),
    room("PromQL"),
    room("Rules", ["PromQL", .product(name: "Yams", package: "Yams")]),
    room("Canvas"),
    room(
      "Exporter", ["CCompression", "Canvas", "Events", "Costs", "Meter", "Series", "PromQL", "Alerting"]),
    room("Dashboard", ["Canvas", "Events", "Costs", "Meter", "Alerting"]),
    room("Terminal", ["CTerminal", "Canvas", "Dashboard"]),
    room("Simulation", ["Events"]),
    .target(name: "CCrypt", linkerSettings: [.linkedLibrary("crypt")]),
    room(
      "Service",
      [
        "CCrypt",
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Yams", package: "Yams"),
      ]),
    .executableTarget(
      name: "fleetmeter",
      dependencies: [
        "CMemory", "Streams", "Events", "Costs", "Meter", "Series", "Alerting", "Notifying", "Forwarding",
        "Processes", "PromQL", "Rules", "Exporter", "Service", "Canvas", "Dashboard", "Terminal",
        "Simulation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "fleetmeter-bench",
      dependencies: ["Streams", "Events", "Rules", "PromQL", "CSimdjson", "COnDemand"],
      swiftSettings: strict),
    room("TestSupport"),
    tests("StreamsTests", ["Streams", "CCompression"]),
    .target(
      name: "COnDemand", dependencies: ["CSimdjson"], path: "Tests/COnDemand",
      cxxSettings: [.unsafeFlags(["-O2"])]),
    tests("EventsTests", ["Events", "CSimdjson", "COnDemand"], exclude: ["Golden", "Fixtures"]),
    tests("BenchTests", ["fleetmeter-bench", "Events"]),
    .testTarget(
      name: "FuzzTests", dependencies: ["Events", "Streams", "CSimdjson", "COnDemand", "TestSupport"],
      path: "Fuzz",
      exclude: ["Corpus", "Modules", "FuzzMain.swift", "fuzz.sh", "json.dict", "make-corpus.py"],
      swiftSettings: strict),
    tests("CostsTests", ["Costs", "Events"], exclude: ["Oracles"]),
    tests("MeterTests", ["Meter", "Costs", "Events", "Simulation"], exclude: ["Oracles"]),
    tests("SeriesTests", ["Series", "Meter", "Costs", "Events"]),
    tests("AlertingTests", ["Alerting", "Meter", "Costs", "Events"], exclude: ["Oracles", "Scenarios"]),
    tests("NotifyingTests", ["Notifying", "Alerting", "Costs", "Events"], exclude: ["Oracles"]),
    tests(
      "ExporterTests", ["Exporter", "CCompression", "Series", "Alerting", "Meter", "Costs", "Events"],
      exclude: ["Golden"]),
    tests("ForwardingTests", ["Forwarding", "Notifying", "Events"], exclude: ["Oracles"]),
    tests("ProcessesTests", ["Processes"]),
    tests("PromQLTests", ["PromQL"], exclude: ["Oracles"]),
    tests("RulesTests", ["Rules", "PromQL"]),
    tests("CanvasTests", ["Canvas"]),
    tests(
      "DashboardTests", ["Dashboard", "Canvas", "Alerting", "Meter", "Costs", "Events"],
      resources: [.copy("Golden")]),
    tests("TerminalTests", ["Terminal", "Dashboard", "Canvas"]),
    tests("ServiceTests", ["Service"]),
    tests("SimulationTests", ["Simulation", "Events"]),
    tests(
      "FleetmeterTests",
      ["fleetmeter", "Streams", "Alerting", "Notifying", "Costs", "Meter", "Events", "Series", "Service"],
      exclude: ["Configs", "Golden"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
