/**
 * Version 3: what the operator was last told of each trouble of a site, and the notice that was last sent or is still to be.
 *
 * The table of version 2 was never written to.
 */
export const ALERTS: readonly string[] = [
  "DROP TABLE alerts",
  // state: whether it was last told that the trouble has begun (raised), or that it is over (recovered).
  `CREATE TABLE alerts (
    site TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    raised_at INTEGER NOT NULL,
    told_at INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (site, kind)
  ) STRICT, WITHOUT ROWID`,
  // told: what the table above is to hold once the receiver has taken the notice, as JSON.
  `CREATE TABLE notices (
    id TEXT PRIMARY KEY,
    made_at INTEGER NOT NULL,
    body TEXT NOT NULL,
    told TEXT NOT NULL,
    streak INTEGER NOT NULL,
    tried_at INTEGER,
    taken_at INTEGER
  ) STRICT, WITHOUT ROWID`,
]
