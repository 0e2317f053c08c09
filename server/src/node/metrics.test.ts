import { expect, test } from "vitest"
import { parsePrometheus } from "../../test/prometheus-parse.ts"
import { sandboxForTest } from "../../test/sandbox.ts"
import { startForTest } from "../../test/start.ts"

const metricsAt = async (url: string) => {
  const families = parsePrometheus(await (await fetch(`${url}/metrics`)).text())
  return Object.assign({}, ...Object.values(families).map(({ samples }) => samples))
}

test("/metrics tells of a booking that it was accepted, how long that took, what was tried, and that it arrived", async () => {
  const sandbox = await sandboxForTest()
  await sandbox.break({ match: { path: "create" }, times: 1, action: "status", status: 429 })
  const { url, post, lines } = await startForTest(sandbox.account)
  await post()
  await post()
  await expect
    .poll(() => metricsAt(url), { interval: 300 })
    .toMatchObject({
      porchlight_bookings_accepted_total: 1,
      porchlight_bookings_delivered_total: 1,
      'porchlight_bookings{state="waiting"}': 0,
      'porchlight_attempts_total{step="create",outcome="rate_limited"}': 1,
      'porchlight_attempts_total{step="create",outcome="created"}': 1,
      porchlight_oldest_waiting_seconds: 0,
      porchlight_accept_duration_seconds_count: 1,
    })
  const text = await (await fetch(`${url}/metrics`)).text()
  // Without the values: one of them is how long the accept took, to seventeen digits.
  expect(text.replaceAll(/ [\d.e+-]+$/gm, "")).not.toMatch(/Ada|Lovelace|555|acme/)
  expect(lines.join()).not.toContain("request_failed")
})

test("/metrics counts a booking the moment it was answered, also for who has just looked", async () => {
  const { url, post } = await startForTest((await sandboxForTest()).account)
  expect(await metricsAt(url)).toMatchObject({ porchlight_bookings_accepted_total: 0 })
  await post()
  expect(await metricsAt(url)).toMatchObject({ porchlight_bookings_accepted_total: 1 })
})
