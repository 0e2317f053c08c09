/** The ledger's SQL: one statement a transition, the same text on every runtime. */

export const ADD = `
  INSERT INTO bookings (site, idempotency_key, body_hash, reference, sealed, received_at, next_at, state)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, 'waiting')
  ON CONFLICT DO NOTHING
  RETURNING id`

export const BY_KEY = `SELECT reference, body_hash FROM bookings WHERE site = ?1 AND idempotency_key = ?2`

/** ?1 now, ?2 the lease's end, ?3 sites and ?4 bookings to pass over (JSON). */
export const TAKE_DUE = `
  UPDATE bookings SET lease_until = ?2
  WHERE id = (
    SELECT id FROM bookings
    WHERE state = 'waiting' AND next_at <= ?1 AND (lease_until IS NULL OR lease_until <= ?1)
      AND site NOT IN (SELECT value FROM json_each(?3)) AND id NOT IN (SELECT value FROM json_each(?4))
    ORDER BY next_at LIMIT 1
  )
  RETURNING *`

/** Only while the lease (?2) is still held: a holder that was away for too long changes nothing. */
export const RECORD = `
  UPDATE bookings
  SET state = ?3, reason = ?4, next_at = ?5, tries = ?6, sent_at = ?7, looked = ?8, crm_id = ?9, contacts_added = ?10,
    left_out = ?11, lease_until = ?12
  WHERE id = ?1 AND lease_until = ?2
  RETURNING id`

/** Only while the lease (?2) is still held, so it stands before the statement that ends or renews that. */
export const ADD_ATTEMPT = `
  INSERT INTO attempts (booking, at, step, outcome, status, detail)
  SELECT id, ?3, ?4, ?5, ?6, ?7 FROM bookings WHERE id = ?1 AND lease_until = ?2`

export const PARK_UNREADABLE = `
  UPDATE bookings SET state = 'attention', reason = 'unreadable', lease_until = NULL WHERE id = ?1 AND lease_until = ?2`

/** ?1 sites and ?2 bookings to pass over (JSON), as in TAKE_DUE: what that would not take must not be waited for either. */
export const NEXT_DUE = `
  SELECT min(at) AS at FROM (
    SELECT * FROM (
      SELECT next_at AS at FROM bookings
      WHERE state = 'waiting' AND lease_until IS NULL
        AND site NOT IN (SELECT value FROM json_each(?1)) AND id NOT IN (SELECT value FROM json_each(?2))
      ORDER BY next_at LIMIT 1
    )
    UNION ALL
    SELECT min(max(lease_until, next_at)) AS at FROM bookings
    WHERE lease_until IS NOT NULL
      AND site NOT IN (SELECT value FROM json_each(?1)) AND id NOT IN (SELECT value FROM json_each(?2))
  )`

export const END_LEASES = `UPDATE bookings SET lease_until = NULL WHERE lease_until IS NOT NULL`

export const COUNTS = `SELECT state, count(*) AS count FROM bookings GROUP BY state`

export const ADD_FACT = `INSERT INTO facts (name, value) VALUES (?1, ?2) ON CONFLICT DO NOTHING`
export const FACT = `SELECT value FROM facts WHERE name = ?1`
