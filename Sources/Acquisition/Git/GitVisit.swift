import Glibc
import Ingest
import LegalText

/// Reads the versions of laws in a git repository that came since the last visit.
///
/// The repository is copied into the cache, history and all, and only that copy is asked: a foreign repository's configuration and hooks are
/// never used. Nothing is checked out, so that links and odd names of files do not matter.
struct GitVisit {
  let settings: FetchSettings
  private static let tip = "refs/lacuna/tip"

  func fetch(_ source: Source, _ state: SourceState) -> FetchOutcome {
    var next = state
    (next.notes, next.setAside, next.hasMore) = ([], [], false)
    next.checkedAt = SystemClock.now
    do {
      let documents = try read(source, &next)
      next.failureCount = 0
      return documents.isEmpty ? .unchanged(next) : .documents(documents, next)
    } catch {
      var failed = state
      failed.checkedAt = next.checkedAt
      failed.failureCount += 1
      return .failed(error, failed)
    }
  }

  private func read(_ source: Source, _ state: inout SourceState) throws(Diagnostic) -> [FetchedDocument] {
    let git = GitProgram(settings: settings, location: source.location)
    let folder = try copy(source, git)
    let answer = try git.run(["rev-parse", "--verify", "--end-of-options", Self.tip + "^{commit}"], in: folder)
    let tip = String(decoding: answer, as: UTF8.self).trimmedOfBlanks
    guard GitHistory.isName(tip) else { throw .git(source.location, "the branch has no commit") }
    var cursor = GitCursor(text: state.cursor)
    if cursor.commit == tip, cursor.extraCount == 0 { return [] }
    if let known = cursor.commit, try !git.succeeds(["merge-base", "--is-ancestor", known, tip], in: folder) {
      state.notes.append(.rewritten(source.location))
      cursor = GitCursor(commit: nil)
    }
    let range = cursor.commit.map { "\($0)..\(tip)" } ?? tip
    let log = try git.run(GitHistory.arguments + [range, "--"] + (source.path.map { [$0] } ?? []), in: folder)
    guard let all = GitHistory.parse(log) else { throw .git(source.location, "git says of its history what is not understood") }
    let chosen = choose(all, source, &state)
    let versions = Array(chosen.dropFirst(cursor.extraCount))
    let (documents, done) = try texts(of: versions, git, folder, source, &state)
    if done == versions.count {
      state.cursor = GitCursor(commit: tip).text
    } else {
      // The last commit that is done whole, and what was read of the one behind it.
      let reached = cursor.extraCount + done
      let open = chosen[reached].commit
      let first = chosen[..<reached].firstIndex { $0.commit == open } ?? reached
      let whole = first > 0 ? chosen[first - 1].commit : cursor.commit
      state.cursor = GitCursor(commit: whole, extraCount: reached - first).text
      state.hasMore = true
    }
    return documents
  }

  // MARK: Copy

  /// Brings our copy up to date. - Returns: Its folder.
  private func copy(_ source: Source, _ git: GitProgram) throws(Diagnostic) -> String {
    let folder =
      settings.cacheFolder + "/git/" + ContentDigest.hex(of: Array((source.address + "#" + (source.branch ?? "")).utf8)).prefix(32)
    if let reason = OwnFolder.make(settings.cacheFolder + "/git") {
      throw .git(source.location, "the folder \(settings.cacheFolder) for copies cannot be made: \(reason)", "set XDG_CACHE_HOME")
    }
    var address = source.address
    if !address.contains("://") {
      guard let real = OwnFolder.realPath(address) else { throw .missing(address) }
      address = real
    }
    if case .missing = FileKind(path: Array((folder + "/HEAD").utf8), followsLinks: true) {
      _ = try git.run(["init", "--quiet", "--bare", "--template=", "--initial-branch=lacuna", folder], in: nil)
    }
    _ = try git.run(
      [
        "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", "--no-auto-gc", "--force", "--end-of-options",
        address, "+\(source.branch ?? "HEAD"):\(Self.tip)",
      ], in: folder)
    return folder
  }

  // MARK: Texts

  /// The versions of files that are taken for laws: by their ending, or the one that was named.
  private func choose(_ all: [GitVersion], _ source: Source, _ state: inout SourceState) -> [GitVersion] {
    var passed: [String: String] = [:]
    let chosen = all.filter { version in
      let isNamed = source.path.map { Array($0.utf8) == version.path } ?? false
      guard isNamed || settings.lawEndings.contains(FileEnding.of(version.path)) else { return false }
      let name = String(decoding: version.path, as: UTF8.self)
      if !version.isPlainFile { passed[name] = "it is a link or a submodule" }
      if Array(name.utf8) != version.path || version.path.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
        passed[name] = "its name holds bytes that are no text"
        return false
      }
      return version.isPlainFile
    }
    for (name, why) in passed.sorted(by: { $0.key < $1.key }).prefix(20) {
      state.notes.append(.passedOver(source.location, "'\(name)'", why))
    }
    return chosen
  }

  /// Reads texts, as many as one visit brings.
  /// - Returns: The documents, and how many of the versions they answer to.
  private func texts(
    of versions: [GitVersion], _ git: GitProgram, _ folder: String, _ source: Source, _ state: inout SourceState
  ) throws(Diagnostic) -> ([FetchedDocument], Int) {
    guard !versions.isEmpty else { return ([], 0) }
    let names = versions.map { $0.blob + "\n" }.joined()
    let sizes = GitObjects.sizes(
      try git.run(["cat-file", "--batch-check=%(objecttype) %(objectsize)"], in: folder, input: Array(names.utf8)))
    guard sizes.count == versions.count else { throw .git(source.location, "git does not say how long its texts are") }
    var wanted: [GitVersion] = []
    var byteCount = 0
    var done = 0
    for (version, size) in zip(versions, sizes) {
      if !wanted.isEmpty, byteCount + (size ?? 0) > settings.batchByteCount { break }
      done += 1
      guard let size, size <= settings.maximumByteCount else {
        let name = String(decoding: version.path, as: UTF8.self)
        state.notes.append(
          .passedOver(source.location, "'\(name)' in \(version.commit.prefix(12))", "it is missing or larger than the bound"))
        continue
      }
      byteCount += size
      wanted.append(version)
    }
    let request = wanted.map { $0.blob + "\n" }.joined()
    let bytes = try git.run(
      ["cat-file", "--batch", "--buffer"], in: folder, input: Array(request.utf8), limit: byteCount + 128 * (wanted.count + 1))
    guard let texts = GitObjects.contents(bytes), texts.count == wanted.count else {
      throw .git(source.location, "git does not give all of its texts")
    }
    let documents = zip(wanted, texts).map { version, text in
      FetchedDocument(
        name: String(decoding: version.path, as: UTF8.self), bytes: text, validFrom: version.date, revision: version.commit)
    }
    return (documents, done)
  }
}
