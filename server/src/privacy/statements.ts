/** The SQL of finding a person's bookings, and of erasing what a booking holds of one. */

/** ?1 the booking, ?2 and ?3 its marks, ?4 as it was sealed: one that was edited meanwhile may have another person. */
export const SET_MARKS = `
  UPDATE bookings SET phone_mark = ?2, email_mark = ?3, marked = 1 WHERE id = ?1 AND marked = 0 AND sealed = ?4
  RETURNING id`

/** While it is being delivered. ?1 the booking, ?2 the lease's end, ?3 and ?4 its marks, ?5 an earlier one's reference. */
export const SET_ACQUAINTANCE = `
  UPDATE bookings SET phone_mark = ?3, email_mark = ?4, marked = 1, linked_to = ?5 WHERE id = ?1 AND lease_until = ?2`

/** What delivery has not touched yet of a site. ?1 site, ?2 after this id, ?3 before this one, ?4 received since, ?5 how many. */
export const UNMARKED_BEFORE = `
  SELECT * FROM bookings
  WHERE state IN ('waiting', 'attention') AND site = ?1 AND id > ?2 AND id < ?3 AND marked = 0 AND received_at >= ?4
  ORDER BY id LIMIT ?5`

/**
 * What is not marked yet, of all sites or of one. The bookings are walked by their ids, so many at a time: an index on those without
 * marks would make each accept slower for what is asked once a month. ?1 after this id, ?2 up to this one, ?3 site or null, ?4 how many.
 */
export const UNMARKED_WITHIN = `
  SELECT * FROM bookings
  WHERE id > ?1 AND id <= ?2 AND marked = 0 AND holds <> 'nothing' AND (?3 IS NULL OR site = ?3) ORDER BY id LIMIT ?4`
export const LAST_BOOKING = `SELECT max(id) AS id FROM bookings`

/** Of one person: ?1 site, ?2 the mark, ?3 before this id, ?4 received since, ?5 how many. */
const earlierBy = (mark: string) => `
  SELECT id, reference, received_at, holds, sealed, key_id FROM bookings
  WHERE ${mark} = ?2 AND site = ?1 AND id < ?3 AND received_at >= ?4 AND holds = 'booking' AND state <> 'quarantined'
  ORDER BY id DESC LIMIT ?5`
export const EARLIER_BY_PHONE = earlierBy("phone_mark")
export const EARLIER_BY_EMAIL = earlierBy("email_mark")
export const RECEIVED_AT = `SELECT received_at FROM bookings WHERE reference = ?1`

/** ?1 site, ?2 and ?3 the marks of the person that is looked for, or null. */
export const OF_PERSON = `
  SELECT * FROM bookings WHERE phone_mark = ?2 AND site = ?1
  UNION
  SELECT * FROM bookings WHERE email_mark = ?3 AND site = ?1
  ORDER BY id`

/** Sites that have ever had a booking. ?1 site or null. */
export const SITES = `SELECT site FROM queues WHERE ?1 IS NULL OR site = ?1 ORDER BY site`

/** Nobody delivers it now, and it still holds what was read of it. ?1 the booking, ?2 what it holds. */
const STILL = `id = ?1 AND holds = ?2 AND lease_until IS NULL`

const erasingWhere = (still: string) => ({
  /** ?3 now, ?4 the action, ?5 its detail. */
  note: `
    INSERT INTO audit (at, action, site, reference, detail)
    SELECT ?3, ?4, site, reference, ?5 FROM bookings WHERE ${still}`,

  /**
   * In place, so that the bytes are gone wherever the row stands, also where SQLite cannot be told to overwrite what is deleted: a
   * shorter text in their stead would leave the rest of them in the page.
   */
  overwrite: `UPDATE bookings SET sealed = zeroblob(length(sealed)) WHERE ${still}`,

  /**
   * What is left: by which key and body it is known if it is sent again, its reference, its states and times. There is nothing any
   * more to deliver. ?3 what is sealed now, ?4 by which key, ?5 what that holds, ?6 the mark of its phone or null, ?7 now.
   */
  erase: `
    UPDATE bookings
    SET sealed = ?3, key_id = ?4, holds = ?5, phone_mark = ?6, email_mark = NULL, marked = 1, linked_to = NULL, erased_at = ?7,
      delivered_at = coalesce(delivered_at, ?7), state = iif(state = 'delivered', state, 'handled')
    WHERE ${still}
    RETURNING id`,
})
export const ERASING = erasingWhere(STILL)
/** What somebody has released or replayed since it was read is on its way to the office again. */
export const ERASING_AT_REST = erasingWhere(`${STILL} AND state NOT IN ('waiting', 'attention')`)

/** ?1 now, ?2 the action, ?3 site, ?4 reference or null, ?5 its detail. */
export const NOTE = `INSERT INTO audit (at, action, site, reference, detail) VALUES (?1, ?2, ?3, ?4, ?5)`

/**
 * Which of some sites have anything that was kept for long enough: one question for all of them, and three looks into an index for each.
 * ?1 the sites (JSON), each with the moments by which what it held must have been done with.
 */
export const SITES_DUE = `
  SELECT value ->> 'site' AS site FROM json_each(?1) AS asked
  WHERE EXISTS (
    SELECT 1 FROM bookings WHERE site = value ->> 'site' AND holds = 'booking' AND delivered_at <= value ->> 'contactEnd'
  ) OR EXISTS (
    SELECT 1 FROM bookings WHERE site = value ->> 'site' AND holds = 'consent' AND delivered_at <= value ->> 'consentEnd'
  ) OR (
    SELECT received_at FROM bookings WHERE state = 'quarantined' AND site = value ->> 'site' ORDER BY id LIMIT 1
  ) <= value ->> 'quarantineEnd'`

/** What has reached the office and holds this. ?1 site, ?2 done with by then, ?3 how many. */
const doneWith = (holds: string) => `
  SELECT * FROM bookings
  WHERE site = ?1 AND holds = '${holds}' AND delivered_at <= ?2 AND state IN ('delivered', 'handled') AND lease_until IS NULL
  ORDER BY delivered_at LIMIT ?3`
export const DUE_BOOKINGS = doneWith("booking")
export const DUE_CONSENTS = doneWith("consent")
/**
 * It never reaches the office, so its time counts from when it came in. Ids rise as bookings come in: the first few are looked at,
 * and not all that robots have sent since.
 */
export const DUE_QUARANTINED = `
  SELECT * FROM (SELECT * FROM bookings WHERE state = 'quarantined' AND site = ?1 ORDER BY id LIMIT ?3)
  WHERE received_at <= ?2 AND lease_until IS NULL`

/** When the next of a site is due. ?1 site, for how long is kept, in ms: ?2 bookings, ?3 consents, ?4 what was quarantined. */
export const NEXT_DUE = `
  SELECT min(at) AS at FROM (
    SELECT * FROM (
      SELECT delivered_at + ?2 AS at FROM bookings
      WHERE site = ?1 AND holds = 'booking' AND delivered_at IS NOT NULL AND state IN ('delivered', 'handled')
      ORDER BY delivered_at LIMIT 1
    )
    UNION ALL
    SELECT * FROM (
      SELECT delivered_at + ?3 FROM bookings
      WHERE site = ?1 AND holds = 'consent' AND delivered_at IS NOT NULL ORDER BY delivered_at LIMIT 1
    )
    UNION ALL
    SELECT * FROM (
      SELECT received_at + ?4 FROM bookings WHERE state = 'quarantined' AND site = ?1 ORDER BY id LIMIT 1
    )
  )`
