import Glibc

/// How freely words stand beside a wording: the entropy of its neighbours.
///
/// A whole term meets many different neighbours on either side; a part of a longer one ("malicious computer" of "malicious computer code")
/// nearly always the same. Branching entropy: Tung and Lee 1994; Jin and Tanaka-Ishii, COLING/ACL 2006; as accessor variety: Feng et al.,
/// Computational Linguistics 30, 2004.
///
/// Neighbours are counted in 64 classes by their keys, so that memory does not grow with the vocabulary. Putting words together can only lower an
/// entropy (data-processing inequality), so a figure is a lower bound, and never above 6 bits.
public enum ContextEntropy {
  public static let classCount = 64

  /// Class of a neighbour: 0 for none, at punctuation or at a paragraph's end.
  @inline(__always)
  static func group(_ neighbour: UInt64?) -> Int {
    guard let neighbour else { return 0 }
    // The low bits of FNV are its weak ones.
    return 1 + Int((neighbour ^ (neighbour >> 32)) % UInt64(classCount - 1))
  }

  /// Shannon's entropy in bits. - Returns: 0 when nothing was counted.
  public static func bits(_ counts: some Sequence<UInt32>) -> Double {
    var total = 0.0
    var sum = 0.0
    for count in counts where count > 0 {
      total += Double(count)
      sum += Double(count) * log2(Double(count))
    }
    return total > 0 ? max(0, log2(total) - sum / total) : 0
  }
}
