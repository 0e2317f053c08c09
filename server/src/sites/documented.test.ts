import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { acmeEnv, acmeSite } from "../../test/acme.ts"
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

const PRIVACY_URL = "https://acme.example/privacy"
const TERMS_URL = "https://acme.example/sms"

test.each([
  ["both links", { PRIVACY_URL, TERMS_URL }],
  ["the privacy policy alone", { PRIVACY_URL }],
  ["the terms alone", { TERMS_URL }],
  ["no link", {}],
])("the command for the version of an SMS consent gives it: with %s", (_, links: Record<string, string>) => {
  const [, whatIsHashed = "false"] =
    /^```sh\n([^`]*)\| sha256sum \| cut -c1-16$/m.exec(
      pages.find(({ name }) => name === "configuration.md")?.text ?? "",
    ) ?? []
  const TEXT = "Text me, 100% sure? \\n is no line."
  const hashed = execFileSync("sh", ["-c", whatIsHashed], { env: { PATH: process.env.PATH, TEXT, ...links } })

  const { smsConsent } = acmeSite({
    smsConsent: { text: TEXT, privacyUrl: links.PRIVACY_URL, termsUrl: links.TERMS_URL },
  }).public
  expect(createHash("sha256").update(hashed).digest("hex").slice(0, 16)).toBe(smsConsent?.version.en)
})
