import LegalText

/// What a clause of each role does, in one sentence for a reader who is no lawyer.
enum RoleWording {
  static func sentence(_ role: ClauseRole) -> String {
    switch role {
    case .offence: "This clause says what is punished: people must be able to know it beforehand."
    case .power: "This clause lets an authority act against people: its ground, its limits and its control decide how far."
    case .duty: "This clause binds somebody to do something."
    case .cooperation: "This clause hands people or data to another State, or asks for them."
    case .penalty: "This clause says how hard an offence is punished; what is punished stands elsewhere."
    case .jurisdiction: "This clause says whose acts, and where, the law reaches."
    case .delegation: "This clause lets the executive make rules."
    case .definition: "This clause gives a word its meaning: it reaches as far as the clauses that use the word."
    case .safeguard: "This clause protects people, if it binds."
    case .preamble: "This clause states aims and binds nobody."
    case .final: "This clause orders the law itself: its title, its start, its end."
    }
  }
}
