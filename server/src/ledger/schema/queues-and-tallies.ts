/**
 * Version 2: one queue for each site, with its circuit breaker; counts that are kept and never counted anew; what an
 * operator did and looked at; which alerts are open.
 *
 * Triggers keep queues and tallies, so that no way of changing a booking can forget them.
 */
export const QUEUES_AND_TALLIES: readonly string[] = [
  // SQLite cannot change a CHECK, and the states are the code's to tell: both tables are made anew.
  `CREATE TABLE attempts_before (
    id INTEGER, booking INTEGER, at INTEGER, step TEXT, outcome TEXT, status INTEGER, detail TEXT
  ) STRICT`,
  "INSERT INTO attempts_before SELECT id, booking, at, step, outcome, status, detail FROM attempts",
  "DROP TABLE attempts",
  `CREATE TABLE bookings_now (
    id INTEGER PRIMARY KEY,
    site TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    sealed BLOB NOT NULL,
    received_at INTEGER NOT NULL,
    since INTEGER NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    next_at INTEGER NOT NULL,
    lease_until INTEGER,
    tries INTEGER NOT NULL DEFAULT 0,
    sent_at INTEGER,
    looked INTEGER NOT NULL DEFAULT 0,
    crm_id TEXT,
    contacts_added INTEGER NOT NULL DEFAULT 0,
    left_out TEXT NOT NULL DEFAULT '[]',
    UNIQUE (site, idempotency_key)
  ) STRICT`,
  `INSERT INTO bookings_now
    SELECT id, site, idempotency_key, body_hash, reference, sealed, received_at, received_at, state, reason, next_at,
      lease_until, tries, sent_at, looked, crm_id, contacts_added, left_out
    FROM bookings`,
  "DROP TABLE bookings",
  "ALTER TABLE bookings_now RENAME TO bookings",
  `CREATE TABLE attempts (
    id INTEGER PRIMARY KEY,
    booking INTEGER NOT NULL REFERENCES bookings (id),
    at INTEGER NOT NULL,
    step TEXT NOT NULL,
    outcome TEXT NOT NULL,
    status INTEGER,
    detail TEXT,
    next_at INTEGER
  ) STRICT`,
  "INSERT INTO attempts SELECT id, booking, at, step, outcome, status, detail, NULL FROM attempts_before",
  "DROP TABLE attempts_before",
  "CREATE INDEX attempts_of ON attempts (booking)",
  "CREATE INDEX bookings_queue ON bookings (site, next_at) WHERE state = 'waiting' AND lease_until IS NULL",
  "CREATE INDEX bookings_waiting ON bookings (received_at) WHERE state = 'waiting'",
  "CREATE INDEX bookings_leased ON bookings (lease_until) WHERE lease_until IS NOT NULL",
  "CREATE INDEX bookings_listed ON bookings (state, site, id)",

  // head_at: the earliest next_at of what waits and nobody holds. The rest is the site's circuit breaker.
  `CREATE TABLE queues (
    site TEXT PRIMARY KEY,
    head_at INTEGER,
    paused_until INTEGER NOT NULL DEFAULT 0,
    ready_at INTEGER GENERATED ALWAYS AS (max(head_at, paused_until)) STORED,
    opened_at INTEGER,
    reason TEXT,
    trips INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,
    last_failed INTEGER
  ) STRICT`,
  "CREATE INDEX queues_ready ON queues (ready_at) WHERE ready_at IS NOT NULL",
  "CREATE INDEX queues_open ON queues (opened_at) WHERE opened_at IS NOT NULL",
  `INSERT INTO queues (site, head_at)
    SELECT site, min(iif(state = 'waiting' AND lease_until IS NULL, next_at, NULL)) FROM bookings GROUP BY site`,

  "CREATE TABLE tallies (site TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (site, name)) STRICT, WITHOUT ROWID",
  "INSERT INTO tallies SELECT site, 'accepted', count(*) FROM bookings GROUP BY site",
  "INSERT INTO tallies SELECT site, 'state:' || state, count(*) FROM bookings GROUP BY site, state",
  `INSERT INTO tallies
    SELECT site, 'attempt:' || step || ':' || outcome, count(*)
    FROM attempts JOIN bookings ON bookings.id = attempts.booking GROUP BY site, step, outcome`,

  `CREATE TRIGGER booking_added AFTER INSERT ON bookings BEGIN
    INSERT INTO queues (site, head_at) VALUES (new.site, new.next_at)
      ON CONFLICT (site) DO UPDATE SET head_at = excluded.head_at WHERE head_at IS NULL OR head_at > excluded.head_at;
    INSERT INTO tallies VALUES (new.site, 'accepted', 1), (new.site, 'state:' || new.state, 1)
      ON CONFLICT (site, name) DO UPDATE SET count = count + 1;
  END`,
  `CREATE TRIGGER booking_moved AFTER UPDATE OF state, next_at, lease_until ON bookings BEGIN
    UPDATE queues SET head_at = (
      SELECT min(next_at) FROM bookings WHERE site = new.site AND state = 'waiting' AND lease_until IS NULL
    ) WHERE site = new.site;
  END`,
  `CREATE TRIGGER booking_changed_state AFTER UPDATE OF state ON bookings WHEN old.state <> new.state BEGIN
    UPDATE tallies SET count = count - 1 WHERE site = old.site AND name = 'state:' || old.state;
    INSERT INTO tallies VALUES (new.site, 'state:' || new.state, 1)
      ON CONFLICT (site, name) DO UPDATE SET count = count + 1;
  END`,
  `CREATE TRIGGER attempt_added AFTER INSERT ON attempts BEGIN
    INSERT INTO tallies
      SELECT site, 'attempt:' || new.step || ':' || new.outcome, 1 FROM bookings WHERE id = new.booking
      ON CONFLICT (site, name) DO UPDATE SET count = count + 1;
  END`,

  `CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    site TEXT,
    reference TEXT,
    detail TEXT
  ) STRICT`,
  `CREATE TABLE alerts (
    site TEXT NOT NULL,
    kind TEXT NOT NULL,
    raised_at INTEGER NOT NULL,
    told_at INTEGER,
    count INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (site, kind)
  ) STRICT, WITHOUT ROWID`,
]
