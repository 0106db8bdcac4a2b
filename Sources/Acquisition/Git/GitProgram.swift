import LegalText

/// Runs the program `git` so that nothing of a foreign repository can take effect: our copy has the configuration that we gave it, hooks are off,
/// no pager, helper, prompt or submodule is started, and only plain protocols are spoken.
struct GitProgram {
  let settings: FetchSettings
  /// As the user knows it, for messages.
  let location: String

  /// Runs one command.
  /// - Parameters:
  ///   - folder: Where; nil for nowhere in particular.
  ///   - limit: Bytes of output that are taken.
  /// - Throws: `Diagnostic` for a git that is missing, fails, says too much or takes too long.
  func run(_ arguments: [String], in folder: String?, input: [UInt8] = [], limit: Int = 64 << 20) throws(Diagnostic) -> [UInt8] {
    let result = try start(arguments, in: folder, input: input, limit: limit)
    switch result.end {
    case .exited(0): return result.output
    case .exited: throw .git(location, "git says: \(result.complaint)")
    case .timedOut:
      throw .git(
        location, "git was not done after \(Int(settings.gitSeconds)) s", "try again; a first copy of a large repository takes long")
    case .saidTooMuch:
      throw .git(location, "its history is too large to be read at once", "name a folder or a file of it: git+…#branch:path")
    case .cancelled: throw .cancelled(location)
    }
  }

  /// Whether a command ends with 0. - Throws: As `run`, but for its status.
  func succeeds(_ arguments: [String], in folder: String) throws(Diagnostic) -> Bool {
    let result = try start(arguments, in: folder, input: [], limit: 1 << 20)
    switch result.end {
    case .exited(let status): return status == 0
    case .cancelled: throw .cancelled(location)
    case .timedOut, .saidTooMuch: throw .git(location, "git could not say what belongs to its history")
    }
  }

  private func start(_ arguments: [String], in folder: String?, input: [UInt8], limit: Int) throws(Diagnostic) -> ChildProcess.Result {
    let process = ChildProcess(
      program: "git", arguments: Self.options + (folder.map { ["--git-dir=" + $0] } ?? []) + arguments, environment: Self.environment,
      input: input, outputLimit: limit, seconds: settings.gitSeconds, isCancelled: settings.isCancelled)
    do throws(ChildProcess.Failure) {
      return try process.run()
    } catch {
      throw .noGit(location, error.isMissing ? "it is not installed" : error.reason)
    }
  }

  private static let options = [
    "--no-pager", "--literal-pathspecs", "--no-replace-objects", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c",
    "credential.helper=", "-c", "gc.auto=0", "-c", "maintenance.auto=false", "-c", "fetch.fsckObjects=true", "-c",
    "submodule.recurse=false",
    "-c", "fetch.writeCommitGraph=false", "-c", "http.followRedirects=initial", "-c", "core.askPass=", "-c", "protocol.version=2",
  ]

  /// The user's keys for SSH are found through `HOME` and the agent; nobody is asked for a password.
  private static var environment: [String] {
    ChildEnvironment.variables(
      ChildEnvironment.network + ["HOME", "SSH_AUTH_SOCK"],
      adding: [
        "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_SYSTEM=/dev/null", "GIT_CONFIG_GLOBAL=/dev/null", "GIT_TERMINAL_PROMPT=0", "GIT_ASKPASS=true",
        "SSH_ASKPASS=true", "GIT_SSH_COMMAND=ssh -o BatchMode=yes -o ClearAllForwardings=yes -o PermitLocalCommand=no",
        "GIT_ALLOW_PROTOCOL=file:https:http:ssh", "GIT_ADVICE=0", "GIT_OPTIONAL_LOCKS=0", "GIT_ATTR_NOSYSTEM=1",
      ])
  }
}
