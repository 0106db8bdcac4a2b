import LegalText
import NIOCore
import NIOHTTP1
import NIOPosix

/// Listens, accepts and serves until its task is cancelled.
public struct HTTPServer: Sendable {
  let routes: RouteTable
  let limits: ServerLimits
  let metrics: ServerMetrics

  public init(routes: RouteTable, limits: ServerLimits, metrics: ServerMetrics) {
    self.routes = routes
    self.limits = limits
    self.metrics = metrics
  }

  /// - Parameters:
  ///   - port: 0 for any that is free.
  ///   - onListening: Called once with the port.
  /// - Throws: When the address cannot be taken.
  public func run(host: String, port: Int, onListening: @Sendable (Int) -> Void) async throws {
    let connectionCount = Lock(0)
    let (limits, metrics) = (limits, metrics)
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .bind(host: host, port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          let count = connectionCount.withLock { count in
            count += 1
            return count
          }
          channel.closeFuture.whenComplete { _ in connectionCount.withLock { $0 -= 1 } }
          let pipeline = channel.pipeline.syncOperations
          try pipeline.configureHTTPServerPipeline(withErrorHandling: false)
          try pipeline.addHandler(ConnectionGuard(limits: limits, metrics: metrics, isSurplus: count > limits.connectionCount))
          return try NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>(
            wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
        }
      }
    let responder = Responder(routes: routes, limits: limits, metrics: metrics, origin: OriginCheck(bound: host))
    onListening(listener.channel.localAddress?.port ?? port)
    try await withThrowingDiscardingTaskGroup { group in
      try await listener.executeThenClose { connections in
        for try await connection in connections { group.addTask { await responder.serve(connection) } }
      }
    }
  }
}
