import GRDB

/// The tables of the store. Each migration runs once, in order, in a transaction of its own; a published one is never edited.
enum CorpusSchema {
  /// `LCNA`: tells our files from those of other programs (SQLite's `application_id`).
  static let applicationID = 0x4C43_4E41

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 instruments, versions, clauses, findings") { database in
      try database.execute(sql: tables)
      try database.execute(sql: views)
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    return migrator
  }

  private static let tables = """
    CREATE TABLE runs (
      id INTEGER PRIMARY KEY, command TEXT NOT NULL, started_at TEXT NOT NULL, ended_at TEXT, engine TEXT NOT NULL, lexicons TEXT NOT NULL,
      model TEXT NOT NULL, ruleset TEXT NOT NULL, added INTEGER NOT NULL DEFAULT 0, changed INTEGER NOT NULL DEFAULT 0,
      rescored INTEGER NOT NULL DEFAULT 0, unchanged INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE sources (
      id INTEGER PRIMARY KEY, kind TEXT NOT NULL, location TEXT NOT NULL UNIQUE, input TEXT NOT NULL, name TEXT, title TEXT, jurisdiction TEXT,
      language TEXT, valid_from TEXT, added_at TEXT NOT NULL, checked_at TEXT, etag TEXT, last_modified TEXT, last_status INTEGER, fault TEXT,
      state TEXT
    ) STRICT;
    CREATE TABLE instruments (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, title TEXT, jurisdiction TEXT, language TEXT, added_at TEXT NOT NULL,
      current_version INTEGER, baseline_version INTEGER, checked_version INTEGER, checked_key TEXT,
      next_lineage INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE TABLE items (
      id INTEGER PRIMARY KEY, source_id INTEGER NOT NULL REFERENCES sources, name TEXT NOT NULL,
      instrument_id INTEGER NOT NULL REFERENCES instruments, digest TEXT NOT NULL, gone_since TEXT,
      UNIQUE (source_id, name)
    ) STRICT;
    CREATE TABLE versions (
      id INTEGER PRIMARY KEY, instrument_id INTEGER NOT NULL REFERENCES instruments, number INTEGER NOT NULL, run_id INTEGER NOT NULL
      REFERENCES runs, document TEXT NOT NULL, format TEXT NOT NULL, language TEXT NOT NULL, extractor TEXT NOT NULL, digest TEXT NOT NULL,
      text_digest TEXT NOT NULL, byte_count INTEGER NOT NULL, valid_from TEXT, revision TEXT, fetched_at TEXT NOT NULL, coverage REAL NOT NULL,
      partial INTEGER NOT NULL, score REAL NOT NULL, low REAL NOT NULL, high REAL NOT NULL, mean REAL NOT NULL, clause_count INTEGER NOT NULL,
      above_count INTEGER NOT NULL, UNIQUE (instrument_id, number)
    ) STRICT;
    CREATE TABLE contents (version_id INTEGER PRIMARY KEY REFERENCES versions, raw BLOB NOT NULL) STRICT;
    CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE TABLE clauses (
      id INTEGER PRIMARY KEY, version_id INTEGER NOT NULL, ordinal INTEGER NOT NULL, lineage INTEGER NOT NULL, eid TEXT NOT NULL,
      printed TEXT NOT NULL, article TEXT NOT NULL, label TEXT NOT NULL, heading TEXT NOT NULL, role TEXT NOT NULL, flags INTEGER NOT NULL,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL, line INTEGER NOT NULL, text_id INTEGER NOT NULL, hash INTEGER NOT NULL,
      score REAL NOT NULL, low REAL NOT NULL, high REAL NOT NULL, logit REAL NOT NULL, intercept REAL NOT NULL
    ) STRICT;
    CREATE INDEX clauses_by_version ON clauses (version_id, ordinal);
    CREATE INDEX clauses_by_text ON clauses (text_id);
    CREATE TABLE phrases (id INTEGER PRIMARY KEY, phrase TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE signals (
      clause_id INTEGER NOT NULL, ordinal INTEGER NOT NULL, indicator INTEGER NOT NULL, mitigation INTEGER NOT NULL, start INTEGER, "end" INTEGER,
      contribution REAL NOT NULL, inherited INTEGER NOT NULL, strength TEXT, words TEXT, searched INTEGER, reason INTEGER NOT NULL,
      source INTEGER NOT NULL, PRIMARY KEY (clause_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE definitions (
      version_id INTEGER NOT NULL, ordinal INTEGER NOT NULL, term TEXT NOT NULL, eid TEXT NOT NULL, hash TEXT NOT NULL, line INTEGER NOT NULL,
      users TEXT NOT NULL, PRIMARY KEY (version_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE changes (
      version_id INTEGER NOT NULL, ordinal INTEGER NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (version_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE alerts (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, instrument_id INTEGER NOT NULL REFERENCES instruments, version_id INTEGER NOT NULL,
      rule TEXT NOT NULL, lineage INTEGER, eid TEXT NOT NULL, label TEXT NOT NULL, line INTEGER, role TEXT, old_score REAL, new_score REAL,
      indicators TEXT NOT NULL, term TEXT, affects TEXT NOT NULL, contributions TEXT NOT NULL,
      accepted_reason TEXT, accepted_until TEXT, opened_at TEXT NOT NULL, reported_at TEXT, closed_at TEXT
    ) STRICT;
    CREATE INDEX alerts_by_instrument ON alerts (instrument_id);
    CREATE TABLE acceptances (
      id INTEGER PRIMARY KEY, instrument_id INTEGER NOT NULL REFERENCES instruments, lineage INTEGER NOT NULL, hash INTEGER NOT NULL,
      reason TEXT NOT NULL, expires TEXT, added_at TEXT NOT NULL, UNIQUE (instrument_id, lineage, hash)
    ) STRICT;
    CREATE TABLE suspects (
      id INTEGER PRIMARY KEY, source_id INTEGER NOT NULL UNIQUE REFERENCES sources, reason TEXT NOT NULL, fetched_at TEXT NOT NULL,
      byte_count INTEGER NOT NULL, raw BLOB NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE clause_words USING fts5(text, content='texts', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
    """

  /// For people with SQLite at hand: scores and findings by their names.
  private static let views = """
    CREATE VIEW scores AS
      SELECT instruments.name AS instrument, versions.number AS version, clauses.eid, clauses.lineage, clauses.role, clauses.score,
        clauses.low, clauses.high, clauses.logit, clauses.intercept, runs.ruleset
      FROM clauses JOIN versions ON versions.id = clauses.version_id JOIN instruments ON instruments.id = versions.instrument_id
        JOIN runs ON runs.id = versions.run_id;
    CREATE VIEW findings AS
      SELECT signals.clause_id, signals.ordinal, name.phrase AS indicator, signals.mitigation, signals.words, signals.start, signals."end",
        signals.contribution, signals.inherited, signals.strength, why.phrase AS reason, cited.phrase AS source
      FROM signals JOIN phrases AS name ON name.id = signals.indicator JOIN phrases AS why ON why.id = signals.reason
        JOIN phrases AS cited ON cited.id = signals.source;
    CREATE VIEW baseline AS
      SELECT instruments.name AS instrument, versions.number AS version, clauses.eid, clauses.lineage, clauses.role, clauses.score
      FROM instruments JOIN versions ON versions.id = instruments.baseline_version JOIN clauses ON clauses.version_id = versions.id;
    """
}
