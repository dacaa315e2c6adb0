import Alerting

/// A way to tell somebody: one file each, and one line in `ReceiverRegistry`.
public protocol Receiver: Sendable {
  /// What the configuration calls it: `slack` for `slack_configs`.
  static var kind: String { get }
  /// The settings it has beside those that all have.
  static var keys: [ReceiverKey] { get }
  /// One that is set up.
  /// - Throws: `ReceiverProblem` where a setting is missing or cannot be.
  init(_ settings: ReceiverSettings) throws(ReceiverProblem)
  /// Changes what holds for all ways to tell somebody into what holds for this one.
  func adapt(_ traits: inout IntegrationTraits)
  /// The secrets it needs, to say at the start what is missing.
  var secrets: [SecretSource] { get }
  /// Tries once to deliver a notice. Blocks until that is done, or its time is over.
  func send(_ notice: Notice, _ tools: DeliveryTools) -> DeliveryOutcome
}

extension Receiver {
  /// What holds for all.
  public func adapt(_ traits: inout IntegrationTraits) {}
}

/// A setting of a receiver.
public struct ReceiverKey: Hashable, Sendable {
  /// What its value is.
  public enum Kind: Hashable, Sendable {
    case text
    case texts
    case flag
    case whole
    /// A length of time (`30s`).
    case seconds
    /// A text that may also stand in a file (`NAME_file`) or in the environment (`NAME_env`).
    case secret
  }

  /// The setting's name.
  public var name: String
  /// What its value is.
  public var kind: Kind

  /// A setting.
  public init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// What every receiver can be told.
  public static let common = [
    ReceiverKey("send_resolved", .flag), ReceiverKey("timeout", .seconds), ReceiverKey("rate_limit", .whole),
    ReceiverKey("max_attempts", .whole), ReceiverKey("max_alerts", .whole),
  ]
}

/// What the configuration says of one receiver.
public struct ReceiverSettings: Hashable, Sendable {
  /// Texts by name.
  public var texts: [String: String] = [:]
  /// Lists of texts by name.
  public var lists: [String: [String]] = [:]
  /// Yes or no by name.
  public var flags: [String: Bool] = [:]
  /// Whole numbers, and lengths of time in seconds, by name.
  public var numbers: [String: Int] = [:]
  /// Secrets by name.
  public var secrets: [String: SecretSource] = [:]

  /// Nothing is said.
  public init() {}

  func need(_ name: String) throws(ReceiverProblem) -> SecretSource {
    guard let secret = secrets[name] else {
      throw ReceiverProblem(
        description: "\(name) is missing; it may stand in \(name)_file or \(name)_env too")
    }
    return secret
  }

  /// How long a try may take, in milliseconds.
  var timeoutMilliseconds: Int { min(max(numbers["timeout"] ?? 10, 1), 120) * 1000 }
}

/// A receiver that cannot be set up so.
public struct ReceiverProblem: Error, Hashable, CustomStringConvertible {
  /// What is wrong.
  public var description: String

  /// A problem.
  public init(description: String) { self.description = description }
}

/// What receivers work with.
public struct DeliveryTools: Sendable {
  /// Posts requests.
  public var http: any HTTPSending
  /// Where secrets are looked for, and what programs are given a part of.
  public var environment: [String: String]
  /// Where a person can look at alerts, for messages; empty for nowhere.
  public var externalURL: String

  /// Tools; see the members.
  public init(http: any HTTPSending = CurlClient(), environment: [String: String], externalURL: String = "") {
    self.http = http
    self.environment = environment
    self.externalURL = externalURL
  }

  /// Posts JSON; what came of it by the answer's status alone.
  func post(
    _ body: String, to url: SecretSource, token: SecretSource? = nil, timeoutMilliseconds: Int,
    judge: (HTTPAnswer) -> DeliveryOutcome? = { _ in nil }
  ) -> DeliveryOutcome {
    do {
      let request = HTTPRequest(
        url: try url.read(environment), token: try token?.read(environment), body: body,
        timeoutMilliseconds: timeoutMilliseconds)
      let answer = try http.post(request)
      return judge(answer) ?? Self.judge(answer)
    } catch let problem as SecretProblem {
      return .refused(problem.description)
    } catch let failure as HTTPFailure {
      return .failed(failure.reason)
    } catch {
      return .failed("\(error)")
    }
  }

  /// What an answer's status means: a redirect is not followed, what the server could not do now is tried again.
  static func judge(_ answer: HTTPAnswer) -> DeliveryOutcome {
    let reason = "HTTP \(answer.status)" + (answer.body.isEmpty ? "" : ": \(answer.body.prefix(200))")
    switch answer.status {
    case 200..<300: return .delivered
    case 300..<400: return .refused("\(reason) (a redirect, which is not followed)")
    case 408, 425, 429, 500...: return .failed(reason, retryAfter: answer.retryAfter.map { Int64($0) })
    default: return .refused(reason)
    }
  }
}
