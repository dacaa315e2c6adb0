import Foundation
import TestSupport
import Testing

@testable import Service

/// The service as clients meet it, good ones and others.
@Suite struct HTTPServiceTests {
  private static let ana = "$2y$04$T7FpYSa5vZc1jsRvjBvMcuwOkN/yVGHKjnPcdo3BbLnZo8H6Zyeza"

  /// Runs a service as long as `body` does.
  private func serve(
    _ settings: WebConfig = WebConfig(), _ limits: ServiceLimits = ServiceLimits(), feed: LineFeed? = nil,
    _ body: @Sendable @escaping (Int) -> Void
  ) async throws {
    let endpoints = [
      Endpoint(.get, path: "/metrics") { _ in .text("metrics") },
      Endpoint(.get, .post, path: "/echo") { request in
        .text(request.query.map { "\($0.name)=\($0.value)" }.joined(separator: ";"))
      },
      Endpoint(.post, path: "/post") { request in
        .text("\(request.user ?? "-") \(String(decoding: request.body, as: UTF8.self))")
      },
      Endpoint(.get, path: "/large") { _ in .text(String(repeating: "x", count: 32 << 20)) },
      Endpoint(.get, path: "/events") { _ in
        guard let body = feed?.subscribe(missed: { Array("missed \($0)\n".utf8) }) else {
          return .text("full", status: 503)
        }
        return ServiceAnswer(contentType: "text/plain", body: body)
      },
    ]
    let address = try #require(ListenAddress("127.0.0.1:0"))
    let service = try HTTPService(
      address: address, endpoints: endpoints, settings: settings, limits: limits)
    let (ports, listening) = AsyncStream.makeStream(of: Int.self)
    let running = Task { try await service.run { listening.yield($0.port) } }
    var first = ports.makeAsyncIterator()
    let port = try #require(await first.next())
    // Clients block: on a thread of their own they take none from the service.
    await withCheckedContinuation { continuation in
      Thread {
        body(port)
        continuation.resume()
      }.start()
    }
    feed?.close()
    await service.stop()
    try await running.value
  }

  private func ask(_ port: Int, _ request: String) -> String {
    guard let client = RawClient(port: port) else { return "not connected" }
    client.send(request)
    return client.receive()
  }

  private func get(_ port: Int, _ target: String, _ more: String = "") -> String {
    ask(port, "GET \(target) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\(more)\r\n")
  }

  @Test func `what is there is answered, and nothing else`() async throws {
    try await serve { port in
      #expect(get(port, "/metrics").hasSuffix("\r\n\r\nmetrics\n"))
      #expect(get(port, "/echo?a=1&b=x%20y+z&c").hasSuffix("a=1;b=x y z;c=\n"))
      for trick in [
        "/", "//metrics", "/metrics/", "/./metrics", "/../metrics", "/x/../metrics", "/%6detrics",
        "/metrics%00", "/..%2f..%2fetc/passwd", "/METRICS", "*",
      ] {
        #expect(get(port, trick).hasPrefix("HTTP/1.1 404 "), "\(trick)")
      }
    }
  }

  @Test func `methods and media types that are none are refused, with what is allowed`() async throws {
    try await serve { port in
      let deleted = ask(port, "DELETE /metrics HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
      #expect(deleted.hasPrefix("HTTP/1.1 405 ") && deleted.contains("Allow: GET"))
      let head = ask(port, "HEAD /metrics HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
      #expect(head.hasPrefix("HTTP/1.1 200 ") && head.hasSuffix("\r\n\r\n"))
      func post(_ path: String, _ type: String, _ body: String) -> String {
        ask(
          port,
          "POST \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: \(type)\r\n"
            + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
      }
      #expect(post("/post", "application/json", "{}").hasSuffix("- {}\n"))
      #expect(post("/post", "text/plain", "{}").hasPrefix("HTTP/1.1 415 "))
      #expect(post("/post", "application/x-www-form-urlencoded", "a=1").hasPrefix("HTTP/1.1 415 "))
      #expect(post("/echo", "application/x-www-form-urlencoded", "a=1&b=2").hasSuffix("a=1;b=2\n"))
    }
  }

  @Test func `what is too large is refused, and the next is served`() async throws {
    try await serve { port in
      let announced = "POST /post HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
      let client = RawClient(port: port)
      client?.send(announced + "Content-Length: 70000000\r\n\r\nxxx")
      #expect(client?.receive { $0.contains("\r\n\r\n") }.hasPrefix("HTTP/1.1 413 ") == true)
      let chunks = RawClient(port: port)
      chunks?.send(announced + "Transfer-Encoding: chunked\r\n\r\n")
      for _ in 0..<10 { chunks?.send("4000\r\n\(String(repeating: "x", count: 0x4000))\r\n") }
      #expect(chunks?.receive { $0.contains("\r\n\r\n") }.hasPrefix("HTTP/1.1 413 ") == true)
      let long = get(port, "/metrics", "X: \(String(repeating: "x", count: 100_000))\r\n")
      #expect(!long.hasPrefix("HTTP/1.1 200 "))
      #expect(!get(port, "/" + String(repeating: "x", count: 100_000)).hasPrefix("HTTP/1.1 200 "))
      let many = (0..<500).map { "X-\($0): y\r\n" }.joined()
      #expect(!get(port, "/metrics", many).hasPrefix("HTTP/1.1 200 "))
      #expect(!ask(port, "\u{16}\u{3}\u{1} nonsense\r\n\r\n").hasPrefix("HTTP/1.1 200 "))
      #expect(get(port, "/metrics").hasPrefix("HTTP/1.1 200 "))
    }
  }

  @Test func `a client that is slow to ask, or to take, is let go`() async throws {
    var limits = ServiceLimits()
    limits.requestSeconds = 1
    limits.stallSeconds = 1
    try await serve(WebConfig(), limits) { port in
      let slow = RawClient(port: port)
      slow?.send("GET /metrics HTTP/1.1\r\nHost: x\r\n")
      #expect(slow?.receive() == "", "closed without an answer")
      let silent = RawClient(port: port)
      #expect(silent?.receive() == "")
      let body = RawClient(port: port)
      body?.send("POST /post HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\nx")
      #expect(body?.receive().contains("200 OK") == false)
      let stuck = RawClient(port: port)
      stuck?.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
      #expect(get(port, "/metrics").hasPrefix("HTTP/1.1 200 "))
      #expect(stuck != nil)
    }
  }

  @Test func `a password is asked for first, whatever is asked`() async throws {
    var settings = WebConfig()
    settings.users = ["ana": Self.ana]
    settings.openPaths = ["/echo"]
    try await serve(settings) { port in
      func with(_ credentials: String) -> String {
        get(port, "/metrics", "Authorization: \(credentials)\r\n")
      }
      let refused = get(port, "/metrics")
      #expect(refused.hasPrefix("HTTP/1.1 401 ") && refused.contains("WWW-Authenticate: Basic realm="))
      #expect(get(port, "/nothing").hasPrefix("HTTP/1.1 401 "), "what is there is not told")
      #expect(get(port, "/echo?a=1").hasPrefix("HTTP/1.1 200 "))
      #expect(with("Basic YW5hOnNlY3JldA==").hasPrefix("HTTP/1.1 200 "))
      #expect(with("basic YW5hOnNlY3JldA==").hasPrefix("HTTP/1.1 200 "), "again, from memory")
      for wrong in [
        "Basic YW5hOndyb25n", "Basic Ym9iOnNlY3JldA==", "Basic YW5h", "Basic", "Bearer x", "Basic !!!!",
        "Basic \(String(repeating: "QUFB", count: 2000))", "Basic YW5hOnNlY3JldAB4",
      ] {
        #expect(with(wrong).hasPrefix("HTTP/1.1 401 "), "\(wrong.prefix(40))")
      }
    }
  }

  @Test func `a taken port is told`() async throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(listener) }
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(listener, $0, size)
        _ = listen(listener, 1)
        _ = getsockname(listener, $0, &size)
      }
    }
    let address = try #require(ListenAddress("127.0.0.1:\(UInt16(bigEndian: name.sin_port))"))
    let service = try HTTPService(address: address, endpoints: [])
    do throws(ServiceFailure) {
      try await service.run { _ in Issue.record("listens where another does") }
      Issue.record("did not fail")
    } catch {
      #expect(error.description == "\(address) is taken: something listens there already")
    }
  }

  @Test func `what is sent to a feed comes to its readers, who are told what they missed`() async throws {
    let feed = LineFeed(limit: 1000)
    try await serve(feed: feed) { port in
      let reader = RawClient(port: port)
      reader?.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n")
      _ = reader?.receive { $0.contains("\r\n\r\n") }
      while !feed.hasReaders { sched_yield() }
      feed.send(Array("one\n".utf8), count: 1)
      #expect(reader?.receive { $0.contains("one\n") }.contains("one\n") == true)
      for _ in 0..<100 { feed.send(Array(repeating: UInt8(ascii: "x"), count: 900) + [10], count: 7) }
      let rest = reader?.receive { $0.contains("missed ") } ?? ""
      #expect(rest.contains("missed "))
    }
  }
}
