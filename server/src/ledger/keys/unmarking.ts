import type { Database, Statement } from "../database.ts"

/** A few milliseconds' work, in which nobody else is served. */
const WALKED_AT_ONCE = 1000

/**
 * The fact of this name holds how far it has come: the last idempotency key of the site that was looked at. A site's bookings are
 * walked in the order of these keys, since that index holds them together.
 */
const PREFIX = "unmark "
const nameOf = (site: string) => PREFIX + site

/** ?1 the fact's name, ?2 site. A site without bookings has no marks. */
const BEGIN = `
  INSERT INTO facts (name, value) SELECT ?1, '' WHERE EXISTS (SELECT 1 FROM bookings WHERE site = ?2)
  ON CONFLICT (name) DO UPDATE SET value = ''`

/** ?1 the beginning of such names. */
const BEGUN = `SELECT substr(name, length(?1) + 1) AS site FROM facts WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name`

/** The next ones. ?1 the fact's name, ?2 site, ?3 how many. */
const NEXT = `
  SELECT id, idempotency_key FROM bookings
  WHERE site = ?2 AND idempotency_key > (SELECT value FROM facts WHERE name = ?1) ORDER BY idempotency_key LIMIT ?3`
const UNMARK = `
  UPDATE bookings SET marked = 0, phone_mark = NULL, email_mark = NULL
  WHERE marked = 1 AND id IN (SELECT id FROM (${NEXT}))`
const END = `DELETE FROM facts WHERE name = ?1 AND NOT EXISTS (${NEXT})`
const GO_ON = `UPDATE facts SET value = (SELECT max(idempotency_key) FROM (${NEXT})) WHERE name = ?1 RETURNING name`

/**
 * Records that a site's mark key is lost: a new key makes other marks. It must be written together with the new key, so that no
 * crash can forget it.
 */
export const beginUnmarking = (site: string): Statement => ({ sql: BEGIN, values: [nameOf(site), site] })

/** Sites that still have marks of a lost key. */
export const sitesToUnmark = async (database: Database): Promise<string[]> =>
  (await database.query(BEGUN, PREFIX)).map(({ site }) => String(site))

/**
 * Removes some of the marks that a lost key made, so that the next search marks these bookings anew and finds them. Each slice records
 * how far it has come: marks that were made anew survive, whoever else is at work and wherever this is interrupted.
 *
 * @returns whether there may be more
 */
export const unmarkSome = async (database: Database, site: string): Promise<boolean> => {
  const values = [nameOf(site), site, WALKED_AT_ONCE]
  const results = await database.batch([UNMARK, END, GO_ON].map((sql) => ({ sql, values })))
  return results.at(-1)?.length === 1
}
