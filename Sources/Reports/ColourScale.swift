/// Colours of scores from 0 to 100: control points in a table, between them straight lines in sRGB.
public struct ColourScale: Sendable {
  /// One control point: red, green and blue in [0, 255].
  public struct Point: Sendable {
    public var score: Double
    public var red: Double
    public var green: Double
    public var blue: Double

    public init(score: Double, red: Double, green: Double, blue: Double) {
      self.score = score
      self.red = red
      self.green = green
      self.blue = blue
    }
  }

  private let points: [Point]

  /// - Returns: Nil unless there are points for 0 and 100 and their scores rise.
  public init?(_ points: [Point]) {
    guard points.count >= 2, points.first?.score == 0, points.last?.score == 100 else { return nil }
    guard zip(points, points.dropFirst()).allSatisfy({ $0.score < $1.score }) else { return nil }
    let channels = points.flatMap { [$0.red, $0.green, $0.blue] }
    guard channels.allSatisfy({ (0...255).contains($0) }) else { return nil }
    self.points = points
  }

  /// The colour of a score; scores outside 0 to 100 take the colour of the nearer end.
  /// - Complexity: O(points).
  public func colour(of score: Double) -> Colour {
    let upper = points.first { $0.score >= score } ?? points[points.count - 1]
    let lower = points.last { $0.score <= score } ?? points[0]
    let share = upper.score > lower.score ? (score - lower.score) / (upper.score - lower.score) : 0
    func mix(_ from: Double, _ to: Double) -> UInt8 { UInt8((from + (to - from) * share).rounded()) }
    return Colour(red: mix(lower.red, upper.red), green: mix(lower.green, upper.green), blue: mix(lower.blue, upper.blue))
  }
}
