/** The ledger's SQL: one statement a transition, the same text on every runtime. */

export const ADD = `
  INSERT INTO bookings (site, idempotency_key, body_hash, reference, sealed, received_at, since, next_at, state, key_id)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?6, 'waiting', ?7)
  ON CONFLICT DO NOTHING
  RETURNING id`

/** For a person to look at, and on its way to nowhere. ?8 why, as codes that commas separate. */
export const ADD_QUARANTINED = ADD.replace("key_id)", "key_id, suspicion)").replace(
  "'waiting', ?7",
  "'quarantined', ?7, ?8",
)
/** Counted by each of its reasons, if it was added. ?1 site, ?2 reference, ?3 the reasons (JSON). */
export const COUNT_QUARANTINED = `
  INSERT INTO tallies
  SELECT ?1, 'quarantined:' || value, 1 FROM json_each(?3) WHERE EXISTS (SELECT 1 FROM bookings WHERE reference = ?2)
  ON CONFLICT (site, name) DO UPDATE SET count = count + 1`

export const BY_KEY = `
  SELECT reference, body_hash, holds, sealed, key_id, state FROM bookings WHERE site = ?1 AND idempotency_key = ?2`

/** The site whose turn it is: ?1 now, ?2 sites to pass over (JSON). */
export const NEXT_SITE = `
  SELECT site, opened_at FROM queues
  WHERE ready_at <= ?1 AND site NOT IN (SELECT value FROM json_each(?2))
  ORDER BY ready_at LIMIT 1`

/** ?1 site, ?2 now, ?3 the lease's end. */
export const TAKE_DUE = `
  UPDATE bookings SET lease_until = ?3
  WHERE id = (
    SELECT id FROM bookings
    WHERE site = ?1 AND state = 'waiting' AND lease_until IS NULL AND next_at <= ?2
    ORDER BY next_at LIMIT 1
  )
  RETURNING *`

/** One booking tries whether the site's way is open again: the one that has failed least, since it may itself be at fault. */
export const TAKE_PROBE = TAKE_DUE.replace("ORDER BY next_at", "ORDER BY tries, next_at")

/** ?1 site, ?2 until when. */
export const PAUSE = `UPDATE queues SET paused_until = ?2 WHERE site = ?1`

/** ?1 the booking, ?2 now, ?3 the lease's end. */
export const TAKE_NEW = `
  UPDATE bookings SET lease_until = ?3
  WHERE id = ?1 AND state = 'waiting' AND lease_until IS NULL AND next_at <= ?2
    AND (SELECT opened_at IS NULL FROM queues WHERE queues.site = bookings.site)
  RETURNING *`

/** Only while the lease (?2) is still held: a holder that was away for too long changes nothing. ?13 now. */
export const RECORD = `
  UPDATE bookings
  SET state = ?3, reason = ?4, next_at = ?5, tries = ?6, sent_at = ?7, looked = ?8, crm_id = ?9, contacts_added = ?10,
    left_out = ?11, lease_until = ?12, delivered_at = iif(?3 = 'delivered', ?13, delivered_at)
  WHERE id = ?1 AND lease_until = ?2
  RETURNING id`

/** Only while the lease (?2) is still held, so it stands before the statement that ends or renews that. */
export const ADD_ATTEMPT = `
  INSERT INTO attempts (booking, at, step, outcome, status, detail, next_at)
  SELECT id, ?3, ?4, ?5, ?6, ?7, ?8 FROM bookings WHERE id = ?1 AND lease_until = ?2`

export const PARK_UNREADABLE = `
  UPDATE bookings SET state = 'attention', reason = 'unopened', lease_until = NULL WHERE id = ?1 AND lease_until = ?2`

/** ?1 now, ?2 bookings that are still under way (JSON). */
export const EXPIRED_LEASE = `
  SELECT 1 FROM bookings WHERE lease_until <= ?1 AND id NOT IN (SELECT value FROM json_each(?2)) LIMIT 1`
export const END_EXPIRED_LEASES = `
  UPDATE bookings SET lease_until = NULL WHERE lease_until <= ?1 AND id NOT IN (SELECT value FROM json_each(?2))`
export const END_LEASES = `UPDATE bookings SET lease_until = NULL WHERE lease_until IS NOT NULL`

/** ?1 sites and ?2 bookings to pass over (JSON): what would not be taken must not be waited for either. */
export const NEXT_DUE = `
  SELECT min(at) AS at FROM (
    SELECT * FROM (
      SELECT ready_at AS at FROM queues
      WHERE ready_at IS NOT NULL AND site NOT IN (SELECT value FROM json_each(?1))
      ORDER BY ready_at LIMIT 1
    )
    UNION ALL
    SELECT min(lease_until) AS at FROM bookings
    WHERE lease_until IS NOT NULL AND id NOT IN (SELECT value FROM json_each(?2))
  )`

/**
 * Only behind a pause: after a long stop, what is too old is tried once more before anybody is bothered. Rows under a lease
 * come to their own end. That a gateway failed is no longer of use to anybody by then. ?1 when the last was received or replayed that is given up now, ?2 now.
 */
export const GIVE_UP = `
  UPDATE bookings INDEXED BY bookings_waiting
  SET state = 'attention', reason = (
    SELECT iif(reason IN ('timeout', 'reset', 'server_error', 'unreadable'), 'too_old', reason)
    FROM queues WHERE queues.site = bookings.site
  )
  WHERE state = 'waiting' AND received_at <= ?1 AND since <= ?1 AND lease_until IS NULL
    AND site IN (SELECT site FROM queues WHERE opened_at IS NOT NULL AND paused_until > ?2)
  RETURNING site, reference, reason`

export const BREAKER = `SELECT paused_until, opened_at, reason, trips, failures, last_failed FROM queues WHERE site = ?1`
export const SET_BREAKER = `
  UPDATE queues
  SET paused_until = ?2, opened_at = ?3, reason = ?4, trips = ?5, failures = ?6, last_failed = ?7
  WHERE site = ?1`
/** Whoever starts anew may have mended what was broken. ?1 now. */
export const PROBE_NOW = `UPDATE queues SET paused_until = min(paused_until, ?1) WHERE opened_at IS NOT NULL`

/**
 * A step of unknown fate keeps its time until it can be believed not to be found, and its two looks their distance. ?1 site, ?2 now,
 * ?3 sent before, ?4 when a second look is due at the latest.
 */
export const CATCH_UP = `
  UPDATE bookings SET tries = 0, next_at = CASE
    WHEN sent_at >= ?3 THEN next_at
    WHEN sent_at IS NOT NULL AND looked = 1 THEN min(next_at, ?4)
    ELSE min(next_at, ?2)
  END
  WHERE site = ?1 AND state = 'waiting' AND lease_until IS NULL AND (tries > 0 OR next_at > ?2)`

/** The latest moment on record since a clock was last made up for: on one that was set back again it lies ahead. */
const lastOf = (table: string, column: string) => `
  SELECT ${column} AS at FROM ${table}
  WHERE id > coalesce((SELECT CAST(value AS INTEGER) FROM facts WHERE name = 'made_up_for ${table}'), 0)
  ORDER BY id DESC LIMIT 1`
export const LATEST = `
  SELECT max(at) AS at FROM (
    SELECT * FROM (${lastOf("attempts", "at")}) UNION ALL SELECT * FROM (${lastOf("bookings", "received_at")})
  )`
/** What is on record by now tells nothing more of the clock. */
export const NOTE_MADE_UP = `
  INSERT INTO facts (name, value)
  SELECT 'made_up_for attempts', coalesce(max(id), 0) FROM attempts
  UNION ALL
  SELECT 'made_up_for bookings', coalesce(max(id), 0) FROM bookings WHERE true
  ON CONFLICT (name) DO UPDATE SET value = excluded.value`

/**
 * Of what waits, all is as old as before where the clock was set by an hour or more. Less is nothing in 72 hours, and after an outage
 * there may be a hundred thousand to write. ?1 by how many ms.
 */
const IS_MUCH = "?1 >= 3600000"
/**
 * What was sent was sent now at the latest: it is looked up late rather than early. One that was sent before its time began anew stays
 * one: delivery knows by that what a ledger was restored from. ?1 by how many ms the clock was set back, ?2 now.
 */
export const MOVE_BACK = `
  UPDATE bookings SET
    since = iif(sent_at < since, since, since - ?1),
    next_at = min(next_at, max(?2, next_at - ?1)),
    sent_at = min(sent_at, ?2)
  WHERE state = 'waiting' AND lease_until IS NULL AND (next_at > ?2 OR sent_at > ?2 OR ${IS_MUCH})`
/** What is in doubt is given as long to be found as if nobody had set the clock. ?1 by how many ms it was set forward. */
export const MOVE_FORWARD = `
  UPDATE bookings SET
    since = since + ?1,
    next_at = iif(sent_at IS NULL, next_at, next_at + ?1),
    sent_at = sent_at + ?1
  WHERE state = 'waiting' AND lease_until IS NULL AND (sent_at IS NOT NULL OR ${IS_MUCH})`
/** A pause has lasted as long as before: a shorter one would be taken for a new one, and what was told of it called off. */
export const MOVE_BREAKERS = `
  UPDATE queues SET paused_until = max(?2, paused_until - ?1), opened_at = min(opened_at - ?1, ?2)
  WHERE opened_at IS NOT NULL`

export const COUNTS = `SELECT name, sum(count) AS count FROM tallies WHERE name LIKE 'state:%' GROUP BY name`

export const SET_FACT = `
  INSERT INTO facts (name, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = excluded.value`
