import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { acmeEnv } from "../../test/acme.ts"
import { faultsOf, faultsWith } from "../../test/faults.ts"

/** What the examples take for set. */
const env = { ...acmeEnv, ACME_TURNSTILE_SECRET: "turnstile-secret" }

const pages = ["configuration.md", "theming.md"].map((name) => ({
  name,
  text: readFileSync(new URL(`../../../docs/${name}`, import.meta.url), "utf8"),
}))

const examples = pages.flatMap(({ name, text }) =>
  [...text.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, json = ""]) => ({ name, json, begins: json.slice(0, 40) })),
)

test.each(examples)("what $name shows is taken as it stands: $begins", ({ json }) => {
  // A whole file, or some keys of a site.
  const faults = json.startsWith("{") ? faultsOf(json, env) : faultsWith(JSON.parse(`{${json}}`), env)
  expect(faults).toEqual({})
})

test("every key of a site is documented", () => {
  const [configuration] = pages
  const schema = JSON.parse(readFileSync(new URL("../../porchlight.schema.json", import.meta.url), "utf8"))
  for (const key of Object.keys(schema.properties.sites.items.properties)) {
    expect(configuration?.text).toMatch(new RegExp(`^\\|.*\`${key}\`.*\\|`, "m"))
  }
})
