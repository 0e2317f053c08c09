import { problemSchema } from "@porchlight/shared"
import { originAnswerSchema } from "@porchlight/shared/preview"
import { SITE } from "../harness/site.ts"
import { expect, testInTown as test } from "../harness/test.ts"

/** As a browser asks for a page, of our own or another. */
const ask = (server: string, about: string, question: object, from = "same-origin") =>
  fetch(`${server}/preview/sites/${SITE}/${about}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Sec-Fetch-Site": from },
    body: JSON.stringify(question),
  })

test("the preview is told which pages may have the form", async ({ street }) => {
  const of = async (origin: string) =>
    originAnswerSchema.parse(await (await ask(street.server.url, "origin", { origin })).json())
  expect(await of(street.website.origin)).toEqual({ allowed: true })
  expect(await of(street.stranger.origin)).toEqual({ allowed: false })
})

test("the campaigns of an office stay with it where the configuration does not say otherwise", async ({ street }) => {
  const answer = await ask(street.server.url, "campaign", { address: `${street.website.origin}/?utm_source=google` })
  expect(answer.status).toBe(404)
  expect(problemSchema.parse(await answer.json()).code).toBe("not_found")
})

test("no other page is told", async ({ street }) => {
  for (const about of ["origin", "campaign"]) {
    const answer = await ask(street.server.url, about, { origin: street.website.origin }, "cross-site")
    expect(answer.status).toBe(403)
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBeNull()
  }
})
