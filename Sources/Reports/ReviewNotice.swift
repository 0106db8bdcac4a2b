/// What every report for people says about its scores.
public enum ReviewNotice {
  public static let text =
    "A score says how open the wording is to abuse. It is a signal for human review, not a verdict and not a probability."
}
