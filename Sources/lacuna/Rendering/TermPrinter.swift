import Ingest
import LegalText
import Reports
import Scoring

/// Renders one document for `lacuna terms` and puts documents together.
struct TermPrinter: Sendable {
  let format: TermFormat
  let isLint: Bool
  /// Of the terminal, in cells.
  let width: Int
  let usesColour: Bool
  private let list: ListPrinter
  /// Clusters printed so far.
  private let clusters = Counter()

  /// Counts, from one thread at a time.
  private final class Counter: Sendable {
    private let count = Lock(0)

    func next() -> Int {
      count.withLock { count in
        defer { count += 1 }
        return count
      }
    }
  }

  init(format: TermFormat, isLint: Bool, width: Int, usesColour: Bool) {
    self.format = format
    self.isLint = isLint
    self.width = width
    self.usesColour = usesColour
    list = ListPrinter(format.list ?? .text)
  }

  /// What a worker makes of one document.
  func product(of document: InputDocument, _ scorer: borrowing DocumentScorer) -> Product {
    var product = Product(notes: document.notes, byteCount: document.bytes.count)
    do throws(Diagnostic) {
      if isLint {
        let findings = try scorer.lint(document)
        product.isAlarming = findings.contains { $0.severity != .note }
        product.bytes =
          format == .text
          ? DraftingReport.lines(document: document.name, text: document.bytes, findings: findings)
          : DraftingReport.records(document: document.name, text: document.bytes, findings: findings)
      } else if format == .dot {
        // Its number is known only when it is printed.
        product.graph = (document.name, try scorer.termGraph(document))
      } else {
        let terms = try scorer.terms(document)
        product.bytes =
          format == .text
          ? TermTable(width: width, usesColour: usesColour).render(document: document.name, terms: terms)
          : TermRecords.lines(document: document.name, terms: terms)
      }
    } catch {
      product.fault = error
    }
    return product
  }

  func opening() -> [UInt8] { format == .dot ? TermGraphDot.opening : list.opening() }

  /// What to print for a product, in the order of the input.
  func emit(_ product: Product) -> [UInt8] {
    if product.fault != nil { return [] }
    if let graph = product.graph { return TermGraphDot.cluster(document: graph.document, number: clusters.next(), graph: graph.graph) }
    return isLint && format == .text ? product.bytes : list.emit(product)
  }

  func closing() -> [UInt8] { format == .dot ? TermGraphDot.closing : list.closing() }
}
