import { reset } from "cloudflare:test"
import { env } from "cloudflare:workers"
import { afterEach, expect, test, vi } from "vitest"
import { openOffice } from "../../test/edge/office.ts"
import type { Change } from "../alerts/changes.ts"
import { ringBell } from "./alerts.ts"

afterEach(() => {
  vi.restoreAllMocks()
  return reset()
})

test("each turn of the cron trigger tells of its own sites at once: what it held back would wait for their next turn", async () => {
  const office = openOffice()
  const start = Date.now()
  const raised = (site: string): Change => ({
    change: "raised",
    kind: "attention",
    site,
    count: 1,
    oldestAt: start,
    raisedAt: start,
    reason: "too_old",
  })
  const clock = vi.spyOn(Date, "now")
  for (const [minute, site] of ["acme", "bolt", "unset"].entries()) {
    clock.mockReturnValue(start + minute * 60_000)
    await ringBell(env, [raised(site)])
  }
  expect(office.alerts.map((alert) => /acme|bolt|unset/.exec(alert)?.[0])).toEqual(["acme", "bolt", "unset"])
})
