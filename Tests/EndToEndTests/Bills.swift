/// Small texts that the tests score.
enum Bills {
  /// One offence with a vague ground.
  static let loose = "Section 1. A person who disturbs public order commits an offence.\n"
  /// Three sections, one in three subsections.
  static let whole = """
    1. Definitions
    In this Act, "data" means information in electronic form.

    2. Illegal content
    (1) A person who disturbs public order commits an offence.
    (2) A person who sells malware commits an offence.

    3. Short title
    This Act may be cited as the Content Act.

    """
  static let french = """
    Article 1. Le fait de troubler l'ordre public est puni de deux ans d'emprisonnement dans les cas prévus par la loi et par les \
    règlements que le ministre a pris pour son application.

    """
}
