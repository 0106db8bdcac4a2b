import NIOCore
import NIOHTTP1

/// Stands between the HTTP codec and the server on every connection: bounds the time of each phase and words what the codec refuses.
///
/// A connection is never closed without a word to a client that still listens: slow heads and bodies get 408, malformed requests 400,
/// one connection too many 503. Only idle connections and clients that do not read their answer are closed silently.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private enum Phase {
    /// No request has begun on this connection.
    case new
    /// Between requests.
    case idle
    /// A head came, its body has not ended.
    case receiving
    /// The request is here, its answer has not ended.
    case answering
    /// The answer went out before the body ended.
    case draining
    /// We have said why, and close.
    case over
  }

  private let limits: ServerLimits
  private let metrics: ServerMetrics
  private let isSurplus: Bool
  private var phase = Phase.new
  private var hasAnswerBegun = false
  private var deadline: Scheduled<Void>?

  /// - Parameter isSurplus: One connection too many.
  init(limits: ServerLimits, metrics: ServerMetrics, isSurplus: Bool) {
    self.limits = limits
    self.metrics = metrics
    self.isSurplus = isSurplus
  }

  // MARK: Events

  func handlerAdded(context: ChannelHandlerContext) { if context.channel.isActive { begin(context) } }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
    context.fireChannelActive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { deadline?.cancel() }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard phase != .over else { return }
    switch unwrapInboundIn(data) {
    case .head: enter(.receiving, seconds: limits.bodySeconds, context)
    case .body: break
    case .end:
      if phase == .receiving { enter(.answering, seconds: limits.responseSeconds, context) } else { rest(context) }
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard phase != .over else {
      promise?.fail(ChannelError.ioOnClosedChannel)
      return
    }
    let part = unwrapOutboundIn(data)
    if case .head(let head) = part, head.status.code >= 200 { hasAnswerBegun = true }
    context.write(data, promise: promise)
    guard case .end = part else { return }
    hasAnswerBegun = false
    // A body that nobody wants is still received, for a while: closing now could destroy the answer on its way.
    if phase == .answering { rest(context) } else { enter(.draining, seconds: limits.lingerSeconds, context) }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard error is HTTPParserError else { return context.fireErrorCaught(error) }
    guard phase != .over else { return }
    metrics.closed(.malformed)
    guard !hasAnswerBegun else { return context.close(promise: nil) }
    answer(Problem(400, "malformed-request", "This is no HTTP request", "the request breaks the rules of HTTP/1.1: \(error)"), context)
  }

  // MARK: Phases

  private func begin(_ context: ChannelHandlerContext) {
    guard deadline == nil, phase == .new else { return }
    guard !isSurplus else {
      return answer(.busy("\(limits.connectionCount) connections are open already", retrySeconds: limits.retrySeconds), context)
    }
    enter(.new, seconds: limits.headSeconds, context)
  }

  private func rest(_ context: ChannelHandlerContext) { enter(.idle, seconds: limits.idleSeconds, context) }

  private func enter(_ phase: Phase, seconds: Int64, _ context: ChannelHandlerContext) {
    self.phase = phase
    deadline?.cancel()
    deadline = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(seconds)) { self.expired(context) }
  }

  private func expired(_ context: ChannelHandlerContext) {
    switch phase {
    case .new:
      metrics.closed(.slowHead)
      answer(Problem(408, "slow-request", "The request took too long", "no request began within \(limits.headSeconds) s"), context)
    case .receiving where !hasAnswerBegun:
      metrics.closed(.slowBody)
      answer(Problem(408, "slow-request", "The request took too long", "it did not end within \(limits.bodySeconds) s"), context)
    case .receiving, .answering:
      metrics.closed(.slowReader)
      context.close(promise: nil)
    case .idle:
      metrics.closed(.idle)
      context.close(promise: nil)
    case .draining, .over: context.close(promise: nil)
    }
  }

  /// The last words on this connection. It is closed in our direction, and a second later wholly: what the client still sends until then is
  /// received and dropped, since closing at once could take the answer back.
  private func answer(_ problem: Problem, _ context: ChannelHandlerContext) {
    phase = .over
    deadline?.cancel()
    let reply = Reply(problem)
    guard case .bytes(let bytes) = reply.body else { return }
    var fields = reply.fields
    SecurityHeaders.add(to: &fields, isPage: false)
    fields.replaceOrAdd(name: "Content-Type", value: reply.contentType)
    fields.replaceOrAdd(name: "Content-Length", value: String(bytes.count))
    fields.replaceOrAdd(name: "Connection", value: "close")
    let head = HTTPResponseHead(version: .http1_1, status: reply.status, headers: fields)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(bytes: bytes)))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    context.close(mode: .output, promise: nil)
    context.read()
    deadline = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(1)) { context.close(promise: nil) }
  }
}
