import { expect, test } from "vitest"
import { appForTest, BOOKING, problemOf } from "../../test/app.ts"

const text = async () => "# HELP x X.\n# TYPE x gauge\nx 1\n"
const ask = (app: Awaited<ReturnType<typeof appForTest>>["app"], authorization?: string) =>
  app.request("/metrics", { headers: authorization === undefined ? {} : { Authorization: authorization } })

test("Prometheus gets the metrics in the format that it asks for, and never an old copy", async () => {
  const { app } = await appForTest({ metrics: { text } })
  const answer = await ask(app)
  expect(answer.headers.get("Content-Type")).toBe("text/plain; version=0.0.4; charset=utf-8")
  expect(answer.headers.get("Cache-Control")).toBe("no-store")
  expect(await answer.text()).toBe(await text())
})

test("with a token, only who shows it gets them", async () => {
  const { app } = await appForTest({ metrics: { text, token: "for-prometheus-only" } })
  expect((await ask(app, "Bearer for-prometheus-only")).status).toBe(200)
  expect(await problemOf(await ask(app))).toBe("401 unauthorized")
  expect(await problemOf(await ask(app, "Bearer for-prometheus"))).toBe("401 unauthorized")
})

test.each<[string, string | undefined, string]>([
  ["without a token they are made for anybody", undefined, "anybody"],
  ["with one, for the operator", "for-prometheus-only", "operator"],
])("%s", async (_, token, audience) => {
  const { app } = await appForTest({ metrics: { text: async (told) => told, token } })
  expect(await (await ask(app, `Bearer ${token}`)).text()).toBe(audience)
})

test("where the ledger does not answer they are not there, and bookings are told so on their own", async () => {
  const gone = async () => {
    throw new Error("The disk is gone.")
  }
  const { app, post } = await appForTest({ metrics: { text: gone } })
  expect(await problemOf(await ask(app))).toBe("503 not_ready")
  expect((await post(BOOKING)).status).toBe(202)
})

test("a server that keeps none has nothing at their address", async () => {
  expect(await problemOf(await ask((await appForTest()).app))).toBe("404 not_found")
})
