/// What a clause does. The raw value is the `role` of the records.
public enum ClauseRole: String, Sendable, CaseIterable {
  case offence, power, duty, cooperation, penalty, jurisdiction, delegation, definition, safeguard, preamble, final
}
