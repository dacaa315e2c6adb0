/// A request as endpoints see it.
public struct ServiceRequest: Sendable {
  /// What follows the path, decoded, in order.
  public var query: [(name: String, value: String)]
  /// The `Accept` header.
  public var accept: String?
  /// The body; at most `ServiceLimits.body` bytes.
  public var body: [UInt8]
  /// Who asks, where they had to say so.
  public var user: String?

  /// The value of the first part of the query with a name.
  public subscript(name: String) -> String? { query.first { $0.name == name }?.value }
}

/// What is answered.
public struct ServiceAnswer: Sendable {
  /// The status, such as 200.
  public var status: Int
  /// The media type.
  public var contentType: String
  /// What is sent.
  public var body: Body

  /// What is sent.
  public enum Body: Sendable {
    case bytes([UInt8])
    /// Pieces as they come: each call gives the next, nil at the end.
    case pieces(next: @Sendable () async -> [UInt8]?, end: @Sendable () -> Void)
  }

  /// An answer; see the members.
  public init(status: Int = 200, contentType: String, body: Body) {
    self.status = status
    self.contentType = contentType
    self.body = body
  }

  /// An answer in words.
  public static func text(_ text: String, status: Int = 200) -> ServiceAnswer {
    ServiceAnswer(
      status: status, contentType: "text/plain; charset=utf-8", body: .bytes(Array((text + "\n").utf8)))
  }

  /// An answer in JSON.
  public static func json(_ text: String, status: Int = 200) -> ServiceAnswer {
    ServiceAnswer(status: status, contentType: "application/json", body: .bytes(Array(text.utf8)))
  }
}

/// Something that can be asked for: a method and a path, which are compared byte by byte.
public struct Endpoint: Sendable {
  /// How it is asked for.
  public enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
  }

  let methods: [Method]
  let path: String
  let answer: @Sendable (ServiceRequest) async -> ServiceAnswer

  /// An endpoint. What is posted has to be of one of the media types `application/json` and
  /// `application/x-www-form-urlencoded`, the latter only where GET is allowed as well: a foreign page cannot make a browser
  /// send the former.
  public init(
    _ methods: Method..., path: String, answer: @escaping @Sendable (ServiceRequest) async -> ServiceAnswer
  ) {
    self.methods = methods
    self.path = path
    self.answer = answer
  }
}

/// How much a client may ask of the service.
public struct ServiceLimits: Sendable {
  /// Bytes of a request's body.
  public var body = 65_536
  /// Bytes of all its headers, the path among them.
  public var headers = 16_384
  /// Connections at the same time; more wait to be accepted.
  public var connections = 256
  /// Seconds within which a whole request has to come.
  public var requestSeconds: Int64 = 10
  /// Seconds that a connection may rest between requests.
  public var idleSeconds: Int64 = 120
  /// Seconds for which a client may take nothing of what is sent to it.
  public var stallSeconds: Int64 = 30

  /// The defaults.
  public init() {}
}
