import Foundation
import Scoring
import TestSupport

/// Data of our own: the shared tables and structure words of the checkout with a few word lists, so that tests are quick and do not
/// change when the lexicon grows.
struct DataFixture {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["languages.tsv", "categories.tsv", "en/structure.tsv", "en/definition.tsv"] {
      try folder.write("lexicons/\(name)", try Checkout.file("lexicons/\(name)").bytes)
    }
    try folder.write("lexicons/en/vague-ground.tsv", Self.list("vague-ground", [("public-order", "public order", "public-order")]))
    try folder.write(
      "lexicons/en/gate.tsv", Self.list("gate", [("commits-an-offence", "commits an offence | is guilty of an offence", "offence")]))
    try folder.write("lexicons/en/mens-rea.tsv", Self.list("mens-rea", [("intentionally", "intentionally", "intent")]))
    try folder.write("lexicons/en/must-define.tsv", Self.list("must-define", [("malware", "malware", "technical-object")]))
  }

  var lexicons: String { folder.path + "/lexicons" }
  var location: RulesetLocation {
    RulesetLocation(lexiconFolders: [lexicons], modelFolder: Checkout.root.appending(path: "models/prior").path)
  }

  /// A word list whose examples are empty of meaning: loading does not try them.
  static func list(_ name: String, language: String = "en", _ entries: [(id: String, forms: String, category: String)]) -> String {
    var text = "#lacuna-lexicon\t1\n#list\t\(name)\n#language\t\(language)\n#title\tTest\n#licence\tCC0-1.0\n"
    text += "id\tforms\tcategory\tgrade\tflags\tsource\tnote\tpositive\tnegative\n"
    for entry in entries {
      text +=
        "\(entry.id)\t\(entry.forms)\t\(entry.category)\t2\t\tGC34 §25\tA note.\t⟦\(entry.forms.prefix { $0 != "|" })⟧\tNothing here.\n"
    }
    return text
  }

  /// The ruleset of the fixture, loaded without a fault.
  static func ruleset() throws -> Ruleset {
    let fixture = try DataFixture()
    let (ruleset, faults) = RulesetLoader.load(fixture.location)
    guard let ruleset, faults.isEmpty else { throw faults[0] }
    return ruleset
  }
}
