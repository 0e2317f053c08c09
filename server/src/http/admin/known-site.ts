import type { Desk } from "../../operator/desk.ts"
import { Problem } from "../problem.ts"

/**
 * Hands on a query, unless it is about a site that does not exist: no bookings there would look like good news.
 *
 * @throws {Problem} 404 `unknown_site`
 */
export type OfKnownSite = <Asked extends { site?: string | undefined }>(asked: Asked) => Promise<Asked>

export const knownTo =
  (desk: Pick<Desk, "knows">): OfKnownSite =>
  async (asked) => {
    if (asked.site !== undefined && !(await desk.knows(asked.site))) throw new Problem("unknown_site")
    return asked
  }
