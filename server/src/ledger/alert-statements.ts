/** The SQL of alerts: one statement for each question, the same text on every runtime. */

/** The bookings of a state came in the order of their ids: the first is the oldest. */
const OLDEST = (state: string) =>
  `(SELECT received_at FROM bookings WHERE state = '${state}' AND site = tallies.site ORDER BY id LIMIT 1)`

/**
 * Where one is waiting that waited already when it was told, the trouble goes on, however young that one is by a clock that was set
 * back since. ?1 since when at the latest.
 */
export const SITES_WAITING = `
  SELECT site, count, oldest_at,
    (SELECT reason FROM queues WHERE queues.site = waiting.site AND opened_at IS NOT NULL) AS reason
  FROM (
    SELECT site, count, ${OLDEST("waiting")} AS oldest_at FROM tallies WHERE name = 'state:waiting' AND count > 0
  ) AS waiting
  WHERE oldest_at <= max(?1, coalesce(
    (SELECT raised_at FROM alerts WHERE alerts.site = waiting.site AND kind = 'waiting' AND state = 'raised'), ?1
  ))`

/** With the reason of the newest, which nobody has been told of yet. */
const sitesWith = (state: string, reason: string) => `
  SELECT site, count, ${OLDEST(state)} AS oldest_at,
    (SELECT ${reason} FROM bookings WHERE state = '${state}' AND site = tallies.site ORDER BY id DESC LIMIT 1) AS reason
  FROM tallies WHERE name = 'state:${state}' AND count > 0`
export const SITES_WITH_ATTENTION = sitesWith("attention", "reason")
export const SITES_WITH_QUARANTINE = sitesWith("quarantined", "suspicion")

/** ?1 since when at the latest, ?2 reasons (JSON). */
export const SITES_SHUT_OUT = `
  SELECT queues.site, reason, coalesce(count, 0) AS count, iif(count > 0, ${OLDEST("waiting")}, NULL) AS oldest_at
  FROM queues LEFT JOIN tallies ON tallies.site = queues.site AND tallies.name = 'state:waiting'
  WHERE opened_at <= ?1 AND reason IN (SELECT value FROM json_each(?2))`

/** ?1 since when what is over is of interest. */
export const TOLD = `SELECT * FROM alerts WHERE state = 'raised' OR told_at > ?1`

/** ?1 what was told (JSON). */
export const NOTE = `
  INSERT INTO alerts (site, kind, state, raised_at, told_at, count)
  SELECT value ->> 'site', value ->> 'kind', value ->> 'state', value ->> 'raisedAt', value ->> 'toldAt', value ->> 'count'
  FROM json_each(?1) WHERE true
  ON CONFLICT (site, kind) DO UPDATE
  SET state = excluded.state, raised_at = excluded.raised_at, told_at = excluded.told_at, count = excluded.count`

/** Of the kinds that are told again where there are more. */
const THERE_NOW = `(
  SELECT count FROM tallies
  WHERE tallies.site = alerts.site AND name = iif(kind = 'attention', 'state:attention', 'state:quarantined')
)`
const FEWER = `kind IN ('attention', 'quarantine') AND count > ${THERE_NOW}`
export const HAS_FEWER = `SELECT 1 FROM alerts WHERE ${FEWER} LIMIT 1`
export const NOTE_FEWER = `UPDATE alerts SET count = ${THERE_NOW} WHERE ${FEWER}`

export const LAST_NOTICE = `SELECT * FROM notices ORDER BY made_at DESC LIMIT 1`
export const FORGET_NOTICES = `DELETE FROM notices`
export const KEEP_NOTICE = `INSERT INTO notices (id, made_at, body, told, streak) VALUES (?1, ?2, ?3, ?4, ?5)`
export const NOTICE_TRIED = `UPDATE notices SET tried_at = ?2 WHERE id = ?1`
export const NOTICE_TAKEN = `UPDATE notices SET taken_at = ?2 WHERE id = ?1`
