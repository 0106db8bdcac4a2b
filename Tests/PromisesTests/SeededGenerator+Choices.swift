import TestSupport

extension SeededGenerator {
  /// Whether a coin falls that shows heads this often.
  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

  /// A random element. - Precondition: There is one.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[Int.random(in: 0..<elements.count, using: &self)] }
}
