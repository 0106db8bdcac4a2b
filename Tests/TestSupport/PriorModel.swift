import RiskModel

/// The model that ships.
public enum PriorModel {
  public static let shared = Result {
    let files = try ["weights", "roles", "settings"].map { name in
      ModelFile(name: name, bytes: try Checkout.file("models/prior/\(name).tsv").bytes)
    }
    let (model, faults) = RiskModel.load(files: files)
    guard let model else { throw faults[0] }
    return model
  }
}

extension TestDocument {
  /// The logit of a clause under the model that ships.
  public func logit(of clause: Int) throws -> Double {
    let role = context.roles[clause].role
    return try PriorModel.shared.get().score(role: role, usedBy: context.rolesUsing(clause: clause), signals: signals(of: clause)).logit
  }
}
