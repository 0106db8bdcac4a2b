import TestSupport
import Testing

/// Numbered reasons in front of the articles; the Isles are invented.
@Suite("Recitals")
struct RecitalTests {
  private static let act = """
    THE COUNCIL OF THE ISLES,

    Whereas:

    (1) Ferries carry many people.

    (2) Rules on ferries differ.

    HAS ADOPTED THIS REGULATION:

    Article 1

    For the purposes of this Regulation:

    (1) a ferry is a ship;

    (2) a pier is a bridge.
    """

  @Test("stand in the preamble, points numbered alike in their article")
  func recitals() {
    #expect(
      OutlineText.ids(Self.act) == [
        "preamble", "preamble__al_1", "preamble__al_2", "preamble__para_1", "preamble__para_2", "preamble__al_3", "art_1", "art_1__para_1",
        "art_1__para_2",
      ])
  }

  @Test("are none without a colon before the first, or without articles behind the last")
  func others() {
    for text in [Self.act.replacing("Whereas:", with: "Whereas."), Self.act.replacing("Article 1\n\n", with: "")] {
      #expect(!OutlineText.ids(text).contains { $0.hasPrefix("preamble__para") })
    }
  }
}
