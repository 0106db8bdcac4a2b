import Foundation
import TestSupport

/// Real laws that lie beside the checkout on some machines. They are other people's texts: read here, never copied or printed.
enum RealLaws {
  struct Law: Sendable {
    var name: String
    var bytes: [UInt8]
  }

  private static let folder = Checkout.root.deletingLastPathComponent().appending(path: "shared/corpus")
  private static let short = ["national/us/usc-t18-s2703.md"]
  private static let long = [
    "treaties/budapest-convention-ets185.en.md", "treaties/iccpr.en.txt", "treaties/uncac.en.md", "treaties/uncac.en.txt",
    "national/kenya/computer-misuse-and-cybercrimes-act-2018.txt", "national/philippines/ra-10175-cybercrime-prevention-act-2012.txt",
    "national/singapore/computer-misuse-act-1993.txt",
    "national/singapore/pofma-2019.txt", "national/us/usc-t18-s1030.md", "national/us/usc-t50-s1881a.md",
    "national/zambia/cyber-security-and-cyber-crimes-act-2021.txt",
  ]

  /// One law, or in the long form a dozen; none where they do not lie.
  static func all() -> [Law] {
    (short + (Sampling.isLong ? long : [])).compactMap { path in
      guard let data = try? Data(contentsOf: folder.appending(path: path)) else { return nil }
      return Law(name: path, bytes: Array(data))
    }
  }
}
