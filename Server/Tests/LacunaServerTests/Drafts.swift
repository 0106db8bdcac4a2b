/// Fictional texts of our own.
enum Drafts {
  static let bill = """
    AN ACT to order the networks of Merovia

    Section 1. Offences
    (1) Any person who publishes false information that may disturb public order commits an offence and is liable to imprisonment for ten
    years.
    (2) Any person who without right intentionally accesses a computer system of another commits an offence.

    Section 2. Powers
    (1) The Minister may by order direct any provider to take such measures as he deems necessary in the national interest.

    """

  /// Sections until the text has about so many bytes.
  static func long(byteCount: Int) -> String {
    var text = "AN ACT to order the networks of Merovia\n\n"
    var number = 1
    while text.utf8.count < byteCount {
      text +=
        "Section \(number). Networks\n(1) The Minister may direct a provider to keep records of sort \(number) where he deems it necessary.\n"
      text += "(2) Any person who publishes false information of sort \(number) commits an offence.\n\n"
      number += 1
    }
    return text
  }
}
