import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// Why the service cannot run, in words.
public struct ServiceFailure: Error, CustomStringConvertible {
  /// What is wrong.
  public let description: String
}

/// HTTP, with TLS and passwords where a web configuration asks for them.
public final class HTTPService: Sendable {
  private let address: ListenAddress
  private let limits: ServiceLimits
  private let endpoints: [Endpoint]
  private let auth: BasicAuth
  private let state: Mutex<State>

  private struct State {
    var settings: WebConfig
    var tls: NIOSSLContext?
    var stop: (@Sendable () async -> Void)?
  }

  /// A service that does not listen yet.
  /// - Throws: `ServiceFailure` where a certificate or key cannot be used.
  public init(
    address: ListenAddress, endpoints: [Endpoint], settings: WebConfig = WebConfig(),
    limits: ServiceLimits = ServiceLimits()
  ) throws(ServiceFailure) {
    self.address = address
    self.endpoints = endpoints
    self.limits = limits
    auth = BasicAuth(users: settings.users)
    state = Mutex(State(settings: settings, tls: try settings.tls?.context(), stop: nil))
  }

  /// Goes on with other users, headers and certificates. Connections that stand keep theirs.
  /// - Throws: `ServiceFailure` where a certificate or key cannot be used, or where there are certificates in only one of
  ///   both configurations; then all stays as it was.
  public func reload(_ settings: WebConfig) throws(ServiceFailure) {
    let context = try settings.tls?.context()
    let isSame = state.withLock { state in
      guard (state.tls == nil) == (context == nil) else { return false }
      state.settings = settings
      state.tls = context
      return true
    }
    guard isSame else { throw ServiceFailure(description: "TLS is begun and ended by a restart") }
    auth.replace(users: settings.users)
  }

  /// Listens and answers until `stop`.
  /// - Parameter onListening: called with the address once connections are taken.
  public func run(onListening: @escaping @Sendable (ListenAddress) -> Void) async throws(ServiceFailure) {
    let responder = Responder(
      endpoints: Dictionary(endpoints.map { ($0.path, $0) }) { first, _ in first }, auth: auth,
      limits: limits, settings: { self.state.withLock { $0.settings } })
    let limits = limits
    let plain = HTTP1Channel(
      responder: { request, writer, _ in try await responder.respond(request, writer) },
      configuration: .init(
        additionalChannelHandlers: [StallHandler(limits)],
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: limits.headers, maxHeaderListSize: limits.headers, maxHeaderFieldCount: 100)))
    let isSecure = state.withLock { $0.tls != nil }
    if isSecure {
      try await run(SecureChannel(plain) { self.state.withLock { $0.tls } }, onListening)
    } else {
      try await run(plain, onListening)
    }
  }

  private func run(
    _ channel: some ServerChildChannel, _ onListening: @escaping @Sendable (ListenAddress) -> Void
  )
    async throws(ServiceFailure)
  {
    let threads = MultiThreadedEventLoopGroup(numberOfThreads: 2)
    let (host, port) = (address.host, address.port)
    let server = Server(
      childChannelSetup: channel,
      configuration: ServerConfiguration(
        address: .hostname(host, port: port),
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
      onServerRunning: { channel in
        let bound = channel.localAddress?.port ?? port
        onListening(ListenAddress(host: host, port: bound))
      },
      eventLoopGroup: threads, logger: Logger(label: "fleetmeter") { _ in SwiftLogNoOpLogHandler() })
    state.withLock { $0.stop = { try? await server.shutdownGracefully() } }
    var failure: (any Error)?
    do { try await server.run() } catch { failure = error }
    await auth.stop()
    // What could not begin still closes its sockets on these threads.
    if let failure { throw ServiceFailure(description: words(failure)) }
    try? await threads.shutdownGracefully()
  }

  private func words(_ error: any Error) -> String {
    guard let error = error as? IOError else { return "\(address): \(error)" }
    switch error.errnoCode {
    case EADDRINUSE: return "\(address) is taken: something listens there already"
    case EACCES: return "\(address): no right to listen there"
    case EADDRNOTAVAIL: return "\(address) is no address of this machine"
    default: return "\(address): \(String(cString: strerror(error.errnoCode)))"
    }
  }

  /// Takes no more connections, lets the requests under way end, and then ends `run`.
  public func stop() async { await state.withLock { $0.stop }?() }
}

/// TLS under HTTP, with the certificate that is the newest when a connection begins.
struct SecureChannel: ServerChildChannel {
  private let base: HTTP1Channel
  private let context: @Sendable () -> NIOSSLContext?

  init(_ base: HTTP1Channel, context: @escaping @Sendable () -> NIOSSLContext?) {
    self.base = base
    self.context = context
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
    channel.eventLoop.makeCompletedFuture {
      guard let context = context() else { throw ChannelError.ioOnClosedChannel }
      try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
    }.flatMap { base.setup(channel: channel, logger: logger) }
  }

  func handle(value: HTTP1Channel.Value, logger: Logger) async {
    await base.handle(value: value, logger: logger)
  }
}
