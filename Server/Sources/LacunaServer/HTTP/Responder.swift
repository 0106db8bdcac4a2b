import NIOCore
import NIOHTTP1

/// Answers the requests of one connection after another.
struct Responder: Sendable {
  typealias Parts = NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator
  typealias Writer = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

  let routes: RouteTable
  let limits: ServerLimits
  let metrics: ServerMetrics
  let origin: OriginCheck

  /// Serves a connection until its end.
  func serve(_ connection: NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>) async {
    // An error here is a connection that broke; there is nobody left to tell.
    try? await connection.executeThenClose { inbound, outbound in
      var parts = inbound.makeAsyncIterator()
      while case .head(let head)? = try await parts.next() {
        guard try await respond(to: head, &parts, outbound, connection.channel) else { break }
      }
      outbound.finish()
      try await connection.channel.closeFuture.get()
    }
  }

  /// - Returns: Whether the connection goes on.
  private func respond(to head: HTTPRequestHead, _ parts: inout Parts, _ writer: Writer, _ channel: any Channel) async throws -> Bool {
    let start = ContinuousClock.now
    metrics.began()
    var name = "none"
    var status = 499
    defer {
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      metrics.ended(route: name, status: status, seconds: seconds)
    }
    let target = head.uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = target.first.map(String.init) ?? ""
    var held = 0
    defer { metrics.release(held) }
    var isReceived = false
    var isPage = false
    var reply: Reply
    do {
      try origin.check(head)
      let (route, argument) = try routes.find(head.method, path)
      name = route.pattern
      isPage = !route.isAPI
      let query = try Query(target.count > 1 ? String(target[1]) : nil, allowed: route.parameters)
      var request = ClientRequest(path: path, argument: argument, query: query, contentType: head.headers.first(name: "Content-Type"))
      if route.method == .post {
        switch try await body(head, &parts, writer) {
        case .whole(let bytes):
          isReceived = true
          held = bytes.count
          request.body = bytes
        case .refused(let problem): throw problem
        case .broken: return false
        }
      }
      reply = try await route.answer(request, RequestLife { channel.isActive })
    } catch let problem as Problem {
      reply = Reply(problem)
    }
    status = Int(reply.status.code)
    let keepsOpen = head.isKeepAlive
    try await write(reply, to: head, isPage: isPage, keepsOpen: keepsOpen, writer)
    if !isReceived, try await !BodyReader(limits: limits, metrics: metrics).drain(&parts) { return false }
    return keepsOpen
  }

  /// Receives the body, unless its announced length or its type already says that it is not wanted.
  private func body(_ head: HTTPRequestHead, _ parts: inout Parts, _ writer: Writer) async throws -> BodyReader.End {
    _ = try MediaType(head.headers.first(name: "Content-Type"))
    if let length = head.headers.first(name: "Content-Length").flatMap({ Int($0) }), length > limits.bodyByteCount {
      return .refused(.tooLarge(limit: limits.bodyByteCount))
    }
    if head.headers.first(name: "Expect")?.lowercased() == "100-continue" {
      try await writer.write(.head(HTTPResponseHead(version: .http1_1, status: .continue)))
    }
    return try await BodyReader(limits: limits, metrics: metrics).read(&parts)
  }

  private func write(_ reply: Reply, to head: HTTPRequestHead, isPage: Bool, keepsOpen: Bool, _ writer: Writer) async throws {
    var fields = reply.fields
    SecurityHeaders.add(to: &fields, isPage: isPage)
    fields.replaceOrAdd(name: "Content-Type", value: reply.contentType)
    if !keepsOpen { fields.replaceOrAdd(name: "Connection", value: "close") }
    if case .bytes(let bytes) = reply.body { fields.replaceOrAdd(name: "Content-Length", value: String(bytes.count)) }
    let answer = HTTPServerResponsePart.head(HTTPResponseHead(version: head.version, status: reply.status, headers: fields))
    switch reply.body {
    case .bytes(let bytes):
      let body = head.method == .HEAD ? [] : [HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: bytes)))]
      try await writer.write(contentsOf: [answer] + body + [.end(nil)])
    case .stream(let pieces):
      try await writer.write(answer)
      for await piece in pieces { try await writer.write(.body(.byteBuffer(ByteBuffer(bytes: piece)))) }
      try await writer.write(.end(nil))
    }
  }
}
