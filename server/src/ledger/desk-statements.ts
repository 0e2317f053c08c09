/**
 * The SQL of the operator's desk: one statement a change, conditional on the state that it starts from, so that whatever
 * delivery does meanwhile, one of the two finds nothing to change.
 *
 * What is written to the audit stands before the change and has its very condition: it is there if the change is.
 */

/** Nobody delivers it now. ?1 site, ?2 reference. */
const FREE = `site = ?1 AND reference = ?2 AND lease_until IS NULL`

/** What waits for a person, or was taken off the list by one. Of what was erased there is nothing to send. */
const SET_ASIDE = `${FREE} AND state IN ('attention', 'handled') AND holds = 'booking'`

/** Not while a step is of unknown fate: it would be looked up too early, and what is not there yet be believed lost. */
const CAN_GO_NOW = `${FREE} AND state = 'waiting' AND sent_at IS NULL`

/**
 * Nothing is in ServiceTitan and nothing may be: what is sent anew can still be another text. What may be there and cannot be
 * opened has no text any more but the one that somebody gives it; it keeps that it was sent, and is looked up first.
 */
const CAN_CHANGE = `${SET_ASIDE} AND crm_id IS NULL AND (sent_at IS NULL OR reason = 'unopened')`

const CAN_HANDLE = `${FREE} AND state IN ('waiting', 'attention')`

/** ?3 now, ?4 the action, ?5 its detail. */
const note = (condition: string) => `
  INSERT INTO audit (at, action, site, reference, detail)
  SELECT ?3, ?4, site, reference, ?5 FROM bookings WHERE ${condition}`

/**
 * From the start, with its time counted anew. A step of unknown fate keeps that it was sent, and is looked up first. What was
 * left out comes back only where nothing can have been made yet: later its summary tells of it.
 */
const anew = (now: string) => `
  state = 'waiting', reason = NULL, tries = 0, next_at = ${now}, since = ${now}, delivered_at = NULL,
  left_out = iif(crm_id IS NULL AND sent_at IS NULL, '[]', left_out)`

export const NOTE_REPLAY = note(SET_ASIDE)
export const REPLAY = `UPDATE bookings SET ${anew("?3")} WHERE ${SET_ASIDE} RETURNING id`

export const NOTE_TRY_NOW = note(CAN_GO_NOW)
export const TRY_NOW = `UPDATE bookings SET next_at = min(next_at, ?3) WHERE ${CAN_GO_NOW} RETURNING id`

export const NOTE_HANDLE = note(CAN_HANDLE)
/** ?3 now. From then on it is kept for no longer than what was delivered. */
export const HANDLE = `UPDATE bookings SET state = 'handled', delivered_at = ?3 WHERE ${CAN_HANDLE} RETURNING id`

export const NOTE_EDIT = note(CAN_CHANGE)
/**
 * It may be another person's from now on. Its idempotency key and its hash stay those of what the visitor sent. ?4 the booking,
 * sealed anew, ?5 by which key.
 */
export const EDIT = `
  UPDATE bookings
  SET ${anew("?3")}, sealed = ?4, key_id = ?5, marked = 0, phone_mark = NULL, email_mark = NULL, linked_to = NULL
  WHERE ${CAN_CHANGE} RETURNING id`

export const NOTE_REVEAL = note(`site = ?1 AND reference = ?2`)

/** ?1 site or null, ?2 reason or null. */
const FILTER = `state = 'attention' AND lease_until IS NULL AND (?1 IS NULL OR site = ?1) AND (?2 IS NULL OR reason = ?2)`
export const COUNT = `SELECT count(*) AS count FROM bookings WHERE ${FILTER}`
/** Only as many as the operator saw. ?3 that count, ?4 now. */
const ALL_SEEN = `${FILTER} AND (SELECT count(*) FROM bookings WHERE ${FILTER}) = ?3`
export const NOTE_REPLAY_MANY = `
  INSERT INTO audit (at, action, site, reference, detail)
  SELECT ?4, ?5, ?1, NULL, ?6 WHERE (SELECT count(*) FROM bookings WHERE ${FILTER}) = ?3
  RETURNING id`
export const REPLAY_MANY = `UPDATE bookings SET ${anew("?4")} WHERE ${ALL_SEEN}`

/**
 * Whoever replays may have mended what was broken, so the site is probed now; unless it was asked to come back later.
 * ?1 site or null for all, ?2 now.
 */
export const PROBE_SITE = `
  UPDATE queues SET paused_until = min(paused_until, ?2)
  WHERE opened_at IS NOT NULL AND reason IS NOT 'rate_limited' AND (?1 IS NULL OR site = ?1)`

/** ?1 state, ?2 site, ?3 before this id, ?4 how many. */
export const LIST = `SELECT * FROM bookings WHERE state = ?1 AND site = ?2 AND id < ?3 ORDER BY id DESC LIMIT ?4`
/** ?1 state, ?2 after this site. */
export const NEXT_LISTED = `SELECT min(site) AS site FROM bookings WHERE state = ?1 AND site > ?2`

export const ONE = `SELECT * FROM bookings WHERE site = ?1 AND reference = ?2`
/** ?1 the booking, ?2 how many. */
export const ATTEMPTS = `
  SELECT at, step, outcome, status, detail, next_at FROM attempts WHERE booking = ?1 ORDER BY id DESC LIMIT ?2`

/** Sites that have ever had a booking. ?1 after this one, ?2 how many. */
export const SITES_AFTER = `SELECT site FROM queues WHERE site > ?1 ORDER BY site LIMIT ?2`
/** ?1 sites (JSON). The oldest is the one with the smallest id: ids rise as bookings come in. */
export const SITE_FIGURES = `
  SELECT queues.*, (
    SELECT received_at FROM bookings WHERE bookings.site = queues.site AND state = 'waiting' ORDER BY id LIMIT 1
  ) AS oldest_waiting
  FROM queues WHERE site IN (SELECT value FROM json_each(?1))`
export const SITE_TALLIES = `
  SELECT site, name, count FROM tallies
  WHERE site IN (SELECT value FROM json_each(?1)) AND name LIKE 'state:%'`

/** ?1 site or null, ?2 before this id, ?3 how many. */
export const AUDIT = `
  SELECT id, at, action, site, reference, detail FROM audit
  WHERE (?1 IS NULL OR site = ?1) AND id < ?2 ORDER BY id DESC LIMIT ?3`
