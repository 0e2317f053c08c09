import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { acmeConfig } from "../../test/acme.ts"
import { runCommand } from "../../test/command.ts"
import { tempFolder } from "../../test/temp-folder.ts"

const campaigns = {
  default: 31,
  rules: [
    { when: { utm_source: "google", utm_medium: "cpc" }, campaignId: 32 },
    { when: { utm_source: "google" }, campaignId: 33 },
    { when: { referrer: "*duckduckgo*" }, campaignId: 34 },
  ],
}

/** The command in front of a file alone: no server runs, and none of its secrets are set. */
const campaign = async (words: string[], site: object = { campaigns }) => {
  const file = join(tempFolder(), "porchlight.json")
  writeFileSync(file, JSON.stringify({ sites: [{ ...acmeConfig, ...site }] }))
  const { exitCode, said } = await runCommand(["campaign", ...words], { PORCHLIGHT_CONFIG: file })
  return { exitCode, said }
}

const PAGE = "https://www.acme.example/heating"

test("it tells which rule matches, and why those before it did not", async () => {
  const { exitCode, said } = await campaign(["acme", `${PAGE}?utm_source=Google&utm_medium=email&q=my+name`])
  expect(exitCode).toBe(0)
  expect(said).toMatchInlineSnapshot(`
    "Counted by the last touch.

    CAME WITH
    landingPage  https://www.acme.example/heating
    utm_source   Google
    utm_medium   email

    TRIED   GIVES        WHEN                               SAYS
    rule 1  campaign 32  utm_source google, utm_medium cpc  utm_medium is email
    rule 2  campaign 33  utm_source google                  matches

    Counted to campaign 33, by rule 2."
  `)
})

test("it tells of the default, and of tags that an address does not have", async () => {
  const { said } = await campaign(["acme", PAGE])
  expect(said).toContain("there is no utm_source, there is no utm_medium")
  expect(said).toMatch(/default +campaign 31/)
  expect(said).toContain("Counted to campaign 31, by default.")
})

test("it tells where nothing is due", async () => {
  expect((await campaign(["acme", PAGE], { campaigns: {} })).said).toContain("Counted to no campaign")
})

test("it takes the page that the visitor came from", async () => {
  const { said } = await campaign(["acme", PAGE, "--referrer", "https://duckduckgo.com/?q=furnace"])
  expect(said).toContain("Counted to campaign 34, by rule 3.")
})

test("it looks at the touch that the site counts by", async () => {
  const words = ["acme", PAGE, "--first", `${PAGE}?utm_source=google`]
  expect((await campaign(words)).said).toContain("Counted to campaign 31, by default.")
  const first = await campaign(words, { campaigns: { ...campaigns, touch: "first" } })
  expect(first.said).toContain("Counted by the first touch.")
  expect(first.said).toContain("Counted to campaign 33, by rule 2.")
})

test("it answers as JSON, for scripts", async () => {
  const { said } = await campaign(["acme", `${PAGE}?utm_source=google`, "--json"])
  expect(JSON.parse(said)).toMatchObject({ campaignId: 33, rule: { number: 2 }, tried: [{ number: 1 }, { number: 2 }] })
})

test("it ends with 1 for a site that there is not or a file with faults, and with 2 for what is no address", async () => {
  expect(await campaign(["nobody", PAGE])).toEqual({
    exitCode: 1,
    said: 'The configuration has no site "nobody". It has: acme.',
  })
  const faulty = await campaign(["acme", PAGE], { campaigns: { touch: "middle" } })
  expect(faulty).toEqual({
    exitCode: 1,
    said: expect.stringContaining("campaigns.touch (acme) must be one of last, first"),
  })
  expect(await campaign(["acme", "/heating"])).toEqual({
    exitCode: 2,
    said: '"/heating" is not a whole address, such as https://www.acme.example/?utm_source=google.',
  })
  expect((await campaign(["acme"])).exitCode).toBe(2)
})

test("it reads tags as the form does: without what nobody sees, and with ordinary blanks", async () => {
  const { said } = await campaign(["acme", `${PAGE}?utm_source=%E2%80%8Bgoo%E2%80%8Bgle&utm_medium=c%00pc`])
  expect(said).toContain("Counted to campaign 32, by rule 1.")
})

test("it counts a visitor who went on to another page of the website by what brought them to the first", async () => {
  const { said } = await campaign(["acme", PAGE, "--referrer", "https://acme.example/?utm_source=google"])
  expect(said).toContain("Counted to campaign 33, by rule 2.")
})
