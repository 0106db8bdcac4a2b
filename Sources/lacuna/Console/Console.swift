import LegalText

/// Standard error: diagnostics and progress, which share the line they stand on.
final class Console: Sendable {
  private let renderer: ErrorRenderer
  private let isQuiet: Bool
  private let progress: Lock<Progress?>

  init(renderer: ErrorRenderer, isQuiet: Bool, progress: Progress?) {
    self.renderer = renderer
    self.isQuiet = isQuiet
    self.progress = Lock(progress)
  }

  /// Prints a diagnostic; notes and warnings only when they are wanted.
  func show(_ diagnostic: Diagnostic) {
    guard !isQuiet || diagnostic.severity == .error else { return }
    clearProgress()
    renderer.show(diagnostic)
  }

  func show(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { show(diagnostic) }
  }

  /// Counts a document that is done.
  func advance(bytes: Int) {
    progress.withLock { progress in
      if let line = progress?.add(bytes: bytes) { ErrorRenderer.write(line) }
    }
  }

  /// Takes the progress line away, before anything else is written and at the end.
  func clearProgress() {
    progress.withLock { progress in
      if progress?.isShown == true { ErrorRenderer.write(Progress.clearing) }
    }
  }
}
