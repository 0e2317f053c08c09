import { Hono } from "hono"
import { answerPage } from "./answers.ts"
import type { Parts, SandboxEnv } from "./env.ts"
import { OPERATIONS } from "./operations.ts"
import { readQuery, setUpQuerySchema } from "./query.ts"
import { BUSINESS_UNITS, CAMPAIGNS, JOB_TYPES } from "./set-up-data.ts"
import { toPage } from "./store/page.ts"

type Item = { id: number; active?: boolean; [field: string]: unknown }

/**
 * The tenant-wide routes that set-up reads. An app that was connected with a Booking Provider Tag alone has no access to
 * them: a fault plan closes each by its name.
 */
export const setUpRoutes = ({ now }: Parts) => {
  const app = new Hono<SandboxEnv>()
  const created = new Date(now()).toISOString()

  const list = (path: string, items: (account: SandboxEnv["Variables"]["account"]) => readonly Item[]) =>
    app.get(path, (c) => {
      const { page, pageSize, includeTotal, ids, active } = readQuery(c, setUpQuerySchema)
      const found = items(c.var.account)
        .map((item) => ({ active: true, createdOn: created, modifiedOn: created, ...item }))
        .filter(
          (item) =>
            (active === "Any" || item.active === (active === "True")) && (!ids || ids.includes(BigInt(item.id))),
        )
      const first = (page - 1) * pageSize
      const request = { page, pageSize, includeTotal }
      return answerPage(
        toPage(request, found.slice(first, first + pageSize + 1), () => found.length),
        (item) => item,
      )
    })

  list(OPERATIONS["businessUnits.list"].path, () =>
    BUSINESS_UNITS.map((unit) => ({ officialName: unit.name, ...unit })),
  )
  list(OPERATIONS["jobTypes.list"].path, () => JOB_TYPES)
  list(OPERATIONS["campaigns.list"].path, () => CAMPAIGNS)
  list(OPERATIONS["tags.list"].path, ({ bookingProvider }) => [
    { id: bookingProvider, tagName: "Website", description: "Bookings from the website", type: "BookingProvider" },
  ])
  return app
}
