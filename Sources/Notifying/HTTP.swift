import CDelivery

/// One request to post.
public struct HTTPRequest: Sendable {
  /// Where to: from the configuration, never from what an event said.
  public var url: Secret
  /// `Authorization: Bearer …` with it, where there is one.
  public var token: Secret?
  /// What is posted.
  public var body: String
  /// What it is.
  public var contentType: String
  /// How long all of it may take, in milliseconds.
  public var timeoutMilliseconds: Int

  /// A request; see the members.
  public init(
    url: Secret, token: Secret? = nil, body: String, contentType: String = "application/json",
    timeoutMilliseconds: Int = 10_000
  ) {
    self.url = url
    self.token = token
    self.body = body
    self.contentType = contentType
    self.timeoutMilliseconds = timeoutMilliseconds
  }
}

/// What came of a request.
public struct HTTPAnswer: Hashable, Sendable {
  /// The answer's status.
  public var status: Int
  /// Its first 4 KB.
  public var body: String
  /// Seconds that the server asks to wait before the next try.
  public var retryAfter: Int?

  /// An answer; see the members.
  public init(status: Int, body: String = "", retryAfter: Int? = nil) {
    self.status = status
    self.body = body
    self.retryAfter = retryAfter
  }
}

/// A request that got no answer.
public struct HTTPFailure: Error, Hashable {
  /// Why, without any secret.
  public var reason: String

  /// A failure.
  public init(reason: String) { self.reason = reason }
}

/// Something that posts requests, and waits for their answers.
public protocol HTTPSending: Sendable {
  /// Posts a request.
  /// - Throws: `HTTPFailure` where no answer came in time.
  func post(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPAnswer
}

/// Posts by libcurl: no redirect is followed, certificates are checked, proxies are those of the environment.
public struct CurlClient: HTTPSending {
  /// A client; it holds nothing.
  public init() {}

  /// Posts a request.
  public func post(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPAnswer {
    let url = request.url.reveal()
    guard url.hasPrefix("https://") || url.hasPrefix("http://"),
      !url.unicodeScalars.contains(where: { $0.value <= 0x20 })
    else { throw HTTPFailure(reason: "an address begins with https:// or http:// and has no blanks") }
    var headers = ["Content-Type: \(request.contentType)", "Expect:"]
    if let token = request.token {
      let text = token.reveal()
      guard text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F }) else {
        throw HTTPFailure(reason: "the token has characters that no header may have")
      }
      headers.append("Authorization: Bearer \(text)")
    }
    let answer = Self.post(url, headers, Array(request.body.utf8), request.timeoutMilliseconds)
    let problem = Self.text(answer.problem, zeroTerminated: true)
    guard problem.isEmpty else { throw HTTPFailure(reason: request.url.redacted(from: problem)) }
    let body = Self.text(answer.body, length: answer.body_length)
    return HTTPAnswer(
      status: answer.status, body: request.url.redacted(from: body),
      retryAfter: answer.retry_after > 0 ? answer.retry_after : nil)
  }

  private static func post(
    _ url: String, _ headers: [String], _ body: [UInt8], _ timeout: Int
  ) -> cd_answer {
    var answer = cd_answer()
    let lines = headers.map { Array($0.utf8CString) }
    url.withCString { url in
      body.withUnsafeBytes { bytes in
        withPointers(lines) { lines in
          var request = cd_request(
            url: url, headers: lines, body: bytes.baseAddress, body_length: bytes.count, timeout_ms: timeout,
            connect_timeout_ms: min(timeout, 5_000))
          cd_post(&request, &answer)
        }
      }
    }
    return answer
  }

  private static func withPointers(
    _ texts: [[CChar]], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Void
  ) {
    func step(_ index: Int, _ found: [UnsafePointer<CChar>?]) {
      guard index < texts.count else {
        (found + [nil]).withUnsafeBufferPointer { list in if let first = list.baseAddress { body(first) } }
        return
      }
      texts[index].withUnsafeBufferPointer { step(index + 1, found + [$0.baseAddress]) }
    }
    step(0, [])
  }

  private static func text<Bytes>(_ bytes: Bytes, length: Int = .max, zeroTerminated: Bool = false) -> String
  {
    withUnsafeBytes(of: bytes) { raw in
      let all = raw.prefix(length)
      return String(decoding: zeroTerminated ? all.prefix { $0 != 0 } : all, as: UTF8.self)
    }
  }
}
