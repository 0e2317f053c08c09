import { Hono } from "hono"
import { expect, test } from "vitest"
import { problemOf } from "../../test/app.ts"
import { bearer } from "./bearer.ts"
import { answerProblems } from "./problem.ts"

const TOKEN = "only-the-operator-knows"
const app = new Hono().onError(answerProblems(() => {})).get("/", bearer(TOKEN), (c) => c.text("inside"))

const ask = (authorization?: string) =>
  app.request("/", authorization === undefined ? {} : { headers: { Authorization: authorization } })

test.each([`Bearer ${TOKEN}`, `bearer ${TOKEN}`, `Bearer  ${TOKEN} `])("%j comes in", async (authorization) => {
  expect(await (await ask(authorization)).text()).toBe("inside")
})

test.each([
  undefined,
  "",
  "Bearer",
  "Bearer ",
  TOKEN,
  `Basic ${TOKEN}`,
  `Bearer ${TOKEN}x`,
  `Bearer ${TOKEN.slice(0, -1)}`,
  `Bearer ${TOKEN.toUpperCase()}`,
  `Bearer ${TOKEN} ${TOKEN}`,
])("%j stays outside, and is told how to ask", async (authorization) => {
  const answer = await ask(authorization)
  expect(answer.headers.get("WWW-Authenticate")).toBe("Bearer")
  expect(await problemOf(answer)).toBe("401 unauthorized")
})
