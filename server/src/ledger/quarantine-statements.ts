/** The SQL of the quarantine: what an operator lets go on its way, or has erased. */

/** ?1 site, ?2 reference. */
const ONE_OF_THEM = `site = ?1 AND reference = ?2 AND state = 'quarantined' AND lease_until IS NULL`
export const ONE = `SELECT * FROM bookings WHERE ${ONE_OF_THEM}`

/** ?3 now, ?4 the action. */
export const NOTE_RELEASE = `
  INSERT INTO audit (at, action, site, reference) SELECT ?3, ?4, site, reference FROM bookings WHERE ${ONE_OF_THEM}`

/** Its time to be delivered counts from now. Why it was quarantined stays on record. */
const released = (now: string) => `state = 'waiting', next_at = ${now}, since = ${now}`
export const RELEASE = `UPDATE bookings SET ${released("?3")} WHERE ${ONE_OF_THEM} RETURNING id`

/** ?1 site or null, ?2 one of its reasons or null. */
const FILTER = `
  state = 'quarantined' AND lease_until IS NULL AND (?1 IS NULL OR site = ?1)
  AND (?2 IS NULL OR instr(',' || suspicion || ',', ',' || ?2 || ',') > 0)`
export const COUNT = `SELECT count(*) AS count FROM bookings WHERE ${FILTER}`
/** What comes in later has a higher id. */
export const LAST = `SELECT max(id) AS id FROM bookings`
/** In the order of the index that holds them together. ?3 and ?4 after this site and this id, ?5 up to this id, ?6 how many. */
export const SOME = `
  SELECT * FROM bookings
  WHERE ${FILTER} AND (site, id) > (?3, ?4) AND id <= ?5 ORDER BY site, id LIMIT ?6`

/** Only as many as the operator saw. ?3 that count. */
const ALL_SEEN = `(SELECT count(*) FROM bookings WHERE ${FILTER}) = ?3`
/** ?4 now, ?5 the action, ?6 its detail. */
export const NOTE_MANY = `
  INSERT INTO audit (at, action, site, reference, detail) SELECT ?4, ?5, ?1, NULL, ?6 WHERE ${ALL_SEEN} RETURNING id`
/** ?1 site or null, ?2 now, ?3 the action, ?4 its detail. */
export const NOTE = `INSERT INTO audit (at, action, site, reference, detail) VALUES (?2, ?3, ?1, NULL, ?4)`
/** ?4 now. */
export const RELEASE_MANY = `UPDATE bookings SET ${released("?4")} WHERE ${FILTER} AND ${ALL_SEEN}`
