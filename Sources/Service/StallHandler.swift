import NIOCore
import NIOHTTPTypes

/// Closes a connection that does not get on: whose request does not come whole in time, that rests for too long between
/// requests, or that takes nothing of what is sent to it.
final class StallHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: ServiceLimits
  /// For the request that is coming, or the next one.
  private var request: Scheduled<Void>?
  private var isReading = true
  private var stall: Scheduled<Void>?
  private var unwritten = 0

  init(_ limits: ServiceLimits) { self.limits = limits }

  func handlerAdded(context: ChannelHandlerContext) {
    request = closing(context, after: limits.requestSeconds)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    request?.cancel()
    stall?.cancel()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      if !isReading { restart(context, after: limits.requestSeconds) }
      isReading = true
    case .body: break
    case .end:
      isReading = false
      request?.cancel()
      request = nil
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data), !isReading { restart(context, after: limits.idleSeconds) }
    let written = promise ?? context.eventLoop.makePromise()
    unwritten += 1
    if stall == nil { stall = closing(context, after: limits.stallSeconds) }
    written.futureResult.assumeIsolated().whenComplete { _ in self.noteWritten(context) }
    context.write(data, promise: written)
  }

  private func noteWritten(_ context: ChannelHandlerContext) {
    unwritten -= 1
    stall?.cancel()
    stall = unwritten > 0 && context.channel.isActive ? closing(context, after: limits.stallSeconds) : nil
  }

  private func restart(_ context: ChannelHandlerContext, after seconds: Int64) {
    request?.cancel()
    request = closing(context, after: seconds)
  }

  private func closing(_ context: ChannelHandlerContext, after seconds: Int64) -> Scheduled<Void> {
    context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(seconds)) {
      context.close(mode: .all, promise: nil)
    }
  }
}
