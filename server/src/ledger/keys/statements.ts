/** The SQL of the data keys. A site has at most one of each purpose that is not retired: the unique index sees to it. */

/** A ledger that is only just being made has no tables. */
export const TABLES = `SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('bookings', 'data_keys')`
/** ?1 the name of the fact. */
export const CHECK = `SELECT value, EXISTS (SELECT 1 FROM bookings) AS is_used FROM facts WHERE name = ?1`

export const ALL_KEYS = `SELECT * FROM data_keys ORDER BY id`
export const KEYS_OF = `SELECT * FROM data_keys WHERE site = ?1 ORDER BY id`
export const WRAPPED_BY = `SELECT DISTINCT wrapped_by FROM data_keys`

/** ?1 the key's id, ?2 site, ?3 purpose, ?4 the key, ?5 what wrapped it, ?6 now. */
export const ADD_KEY = `
  INSERT INTO data_keys (id, site, purpose, wrapped, wrapped_by, made_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)`

/** ?1 the derived key, wrapped, ?2 its purpose, ?3 what wrapped it, ?4 now. For no site, since it is for those of all. */
export const ADOPT_DERIVED = `
  INSERT INTO data_keys (site, purpose, wrapped, wrapped_by, made_at, retired_at) VALUES ('', ?2, ?1, ?3, ?4, ?4)`
export const FORGET_CHECK = `DELETE FROM facts WHERE name = 'secret_check'`

/** ?1 the key's id, ?2 the key, ?3 what wrapped it. */
export const REWRAP = `UPDATE data_keys SET wrapped = ?2, wrapped_by = ?3 WHERE id = ?1`

/** ?1 the key's id, ?2 now. */
export const RETIRE_KEY = `UPDATE data_keys SET retired_at = ?2 WHERE id = ?1 AND retired_at IS NULL`

/** ?1 now, ?2 the action, ?3 site or null. */
export const NOTE = `INSERT INTO audit (at, action, site) VALUES (?1, ?2, ?3)`

export const FORGET_KEY = `DELETE FROM data_keys WHERE id = ?1 AND retired_at IS NOT NULL`

export const LAST_BOOKING = `SELECT max(id) AS id FROM bookings`

/**
 * What is sealed by a key that is retired. The bookings are walked by their ids, so many at a time: an index on their keys would
 * make each accept slower for what is done once a year. ?1 after this id, ?2 up to this one, ?3 retired keys (JSON), ?4 how many.
 */
export const SEALED_BY_RETIRED = `
  SELECT id, site, reference, key_id, sealed FROM bookings
  WHERE id > ?1 AND id <= ?2 AND holds <> 'nothing' AND (key_id IS NULL OR key_id IN (SELECT value FROM json_each(?3)))
  ORDER BY id LIMIT ?4`

/** Unless it was changed or erased meanwhile. ?1 the booking, ?2 as it was sealed, ?3 as it is sealed now, ?4 by which key. */
export const RESEAL = `UPDATE bookings SET sealed = ?3, key_id = ?4 WHERE id = ?1 AND sealed = ?2`

/**
 * How many of a site's next bookings each key seals, in the order of their idempotency keys, since that index holds a site's
 * bookings together. ?1 site, ?2 after this idempotency key, ?3 how many.
 */
export const COUNT_BY_KEY = `
  SELECT key_id, sum(holds <> 'nothing') AS held, count(*) AS walked, max(idempotency_key) AS last
  FROM (
    SELECT key_id, holds, idempotency_key FROM bookings
    WHERE site = ?1 AND idempotency_key > ?2 ORDER BY idempotency_key LIMIT ?3
  )
  GROUP BY key_id`
