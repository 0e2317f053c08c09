import { idOf, members } from "../../src/servicetitan/answer-json.ts"
import { isMade, type ServiceTitan } from "./servicetitan.ts"

/** Something that the account holds and the configuration names by its id. */
export type Listed = { active: boolean; businessUnitIds: readonly string[] }

const PAGE_SIZE = 500
/** No account has more than so many pages of any of these. */
const MOST_PAGES = 20

/**
 * All of a tenant-wide list by its ids, also what is not active any more.
 *
 * @returns undefined where the list is not open to the app, or cannot be read whole
 */
export const readList = async (
  serviceTitan: ServiceTitan,
  path: string,
  token: string,
): Promise<ReadonlyMap<string, Listed> | undefined> => {
  const found = new Map<string, Listed>()
  for (let page = 1; page <= MOST_PAGES; page++) {
    const reply = await serviceTitan.get(`${path}?active=Any&page=${page}&pageSize=${PAGE_SIZE}`, token)
    if (!isMade(reply)) return undefined
    const { data, hasMore } = members(reply.body)
    if (!Array.isArray(data)) return undefined
    for (const item of data) {
      const { id, active, businessUnitIds } = members(item)
      const units = Array.isArray(businessUnitIds) ? businessUnitIds.flatMap((unit) => idOf(unit) ?? []) : []
      found.set(idOf(id) ?? "", { active: active !== false, businessUnitIds: units })
    }
    if (hasMore !== true) return found
  }
  return undefined
}
