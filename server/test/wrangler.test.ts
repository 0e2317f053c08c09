import { readFileSync } from "node:fs"
import { ACCEPTED_PER_MINUTE, REQUESTS_PER_MINUTE } from "@porchlight/shared"
import { expect, test } from "vitest"
import { COMPATIBILITY_DATE, WORKER_FOLDER } from "../build-worker.ts"
import { workerdConfig } from "../cli/workerd/config.ts"

/** `wrangler.jsonc` repeats what stands elsewhere: it can import nothing. */
const wrangler = JSON.parse(
  readFileSync(new URL("../wrangler.jsonc", import.meta.url), "utf8").replace(/^\s*\/\/.*$/gm, ""),
)

test("the platform counts as far as the Node server does", () => {
  expect(wrangler.ratelimits).toMatchObject([
    { name: "REQUESTS", simple: { limit: REQUESTS_PER_MINUTE, period: 60 } },
    { name: "ACCEPTS", simple: { limit: ACCEPTED_PER_MINUTE, period: 60 } },
  ])
})

test("all modules of the Worker go along, and not its first one alone", () => {
  expect(wrangler.rules).toEqual([{ type: "ESModule", globs: ["*.mjs"], fallthrough: true }])
})

test("what is deployed is what was built and tested: the script, the date, the names of all bindings", () => {
  expect(`${WORKER_FOLDER}/worker.js`).toMatch(new RegExp(`${wrangler.main.replace(/^\./, "")}$`))
  expect(wrangler.compatibility_date).toBe(COMPATIBILITY_DATE)
  const files = { publicFolder: "/p", sitesFile: "/s", objectsFolder: "/o", besideFile: "/b" }
  const local = workerdConfig("127.0.0.1:0", files, [])
  const names = [wrangler.assets, ...wrangler.durable_objects.bindings, ...wrangler.ratelimits].map(
    ({ name, binding = name }) => binding,
  )
  expect(names).toHaveLength(4)
  for (const name of names) expect(local).toContain(`(name = "${name}"`)
})
