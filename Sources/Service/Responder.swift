import HTTPTypes
import HummingbirdCore
import NIOCore

/// Answers requests: who asks first, then what for.
struct Responder: Sendable {
  let endpoints: [String: Endpoint]
  let auth: BasicAuth
  let limits: ServiceLimits
  let settings: @Sendable () -> WebConfig

  func respond(_ request: Request, _ writer: consuming ResponseWriter) async throws {
    let isHead = request.method == .head
    let settings = settings()
    let (answer, more) = await answer(request, settings)
    var fields = HTTPFields()
    fields[.contentType] = answer.contentType
    fields[.cacheControl] = "no-store"
    fields[.xContentTypeOptions] = "nosniff"
    for (name, value) in settings.headers + more {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    if request.headers[.connection]?.lowercased() == "close" { fields[.connection] = "close" }
    switch answer.body {
    case .bytes(let bytes):
      fields[.contentLength] = String(bytes.count)
      let head = HTTPResponse(status: .init(code: answer.status), headerFields: fields)
      if isHead { return try await writer.writeResponse(head) }
      try await writer.write(response: head, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    case .pieces(let next, let end):
      defer { end() }
      let head = HTTPResponse(status: .init(code: answer.status), headerFields: fields)
      if isHead { return try await writer.writeResponse(head) }
      var body = try await writer.writeHead(head)
      while let piece = await next() { try await body.write(ByteBuffer(bytes: piece)) }
      try await body.finish(nil)
    }
  }

  private typealias Answer = (ServiceAnswer, more: [(String, String)])

  private func answer(_ request: Request, _ settings: WebConfig) async -> Answer {
    let target = RequestTarget(request.head.path ?? "")
    var user: String?
    if !settings.openPaths.contains(target.path) {
      switch await auth.verdict(on: request.headers[.authorization]) {
      case .open: break
      case .user(let name): user = name
      case .busy: return (.text("too many sign in at once", status: 503), [("Retry-After", "1")])
      case .refused:
        return (
          .text("unauthorized", status: 401), [("WWW-Authenticate", "Basic realm=\"fleetmeter\"")]
        )
      }
    }
    guard let endpoint = endpoints[target.path] else { return (.text("not found", status: 404), []) }
    let method = request.method == .head ? "GET" : request.method.rawValue
    guard let method = Endpoint.Method(rawValue: method), endpoint.methods.contains(method) else {
      let allowed = endpoint.methods.map(\.rawValue).joined(separator: ", ")
      return (.text("method not allowed", status: 405), [("Allow", allowed)])
    }
    var asked = ServiceRequest(
      query: target.query, accept: request.headers[.accept], body: [], user: user)
    if method == .post, let problem = await take(request, endpoint, into: &asked) { return (problem, []) }
    return (await endpoint.answer(asked), [])
  }

  /// Reads what is posted; gives an answer where it is not taken.
  private func take(_ request: Request, _ endpoint: Endpoint, into asked: inout ServiceRequest) async
    -> ServiceAnswer?
  {
    let type = request.headers[.contentType]?.split(separator: ";").first?.lowercased() ?? ""
    let isForm = type == "application/x-www-form-urlencoded" && endpoint.methods.contains(.get)
    guard isForm || type == "application/json" else {
      return .text("Content-Type: application/json is expected", status: 415)
    }
    let tooLarge = ServiceAnswer.text("the body is longer than \(limits.body) bytes", status: 413)
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.body {
      return tooLarge
    }
    do {
      for try await buffer in request.body {
        guard asked.body.count + buffer.readableBytes <= limits.body else { return tooLarge }
        asked.body.append(contentsOf: buffer.readableBytesView)
      }
    } catch {
      return .text("the body did not come whole", status: 400)
    }
    if isForm { asked.query += RequestTarget.pairs(String(decoding: asked.body, as: UTF8.self)) }
    return nil
  }
}
