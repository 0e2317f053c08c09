import { describe, expect, test } from "vitest"
import { acmeSite } from "../../test/acme.ts"
import { consentShown } from "./consent.ts"
import { consentGaps } from "./consent-gaps.ts"

const consentOf = (...[changes]: Parameters<typeof acmeSite>) => acmeSite(changes).public
const links = { privacyUrl: "https://acme.example/privacy", termsUrl: "https://acme.example/sms" }

describe("the version of an SMS consent", () => {
  test("is the hash of the exact text, for each language", () => {
    const { smsConsent } = consentOf({ smsConsent: { text: { en: "Text me.", es: "Escríbanme." } } })
    // printf 'Text me.' | sha256sum | cut -c1-16
    expect(smsConsent?.version).toEqual({ en: "931eb099920e8258", es: "9de519ac88615f22" })
  })

  test("is another one where a link leads elsewhere, since that was shown as well", () => {
    const versions = [{}, { privacyUrl: links.privacyUrl }, { termsUrl: links.privacyUrl }, links].map(
      (some) => consentOf({ smsConsent: { text: "Text me.", ...some } }).smsConsent?.version.en,
    )
    expect(new Set(versions).size).toBe(4)
  })

  test("tells what was shown for as long as the site shows it", () => {
    const site = consentOf({ smsConsent: { text: { en: "Text me.", es: "Escríbanme." }, ...links } })
    const shown = "Escríbanme.\nPrivacy: https://acme.example/privacy\nTerms: https://acme.example/sms"
    expect(consentShown(site, site.smsConsent?.version.es ?? "")).toBe(shown)
    expect(consentShown(site, "931eb099920e8258")).toBeUndefined()
    expect(consentShown(acmeSite().public, "931eb099920e8258")).toBeUndefined()
  })
})

describe("a site that asks for consent without a text", () => {
  const { name, smsConsent } = consentOf({
    languages: ["en", "es", "fr"],
    privacyUrl: links.privacyUrl,
    smsConsent: {},
  })

  test("shows ours in each of its languages, with its own name in it", () => {
    expect(Object.keys(smsConsent?.text ?? {})).toEqual(["en", "es", "fr"])
    for (const text of Object.values(smsConsent?.text ?? {})) expect(text).toContain("Acme Heating & Air")
  })

  test("lacks nothing but the link that only the contractor has", () => {
    expect(consentGaps({ name, smsConsent })).toEqual(["There is no link to the terms of the messages (termsUrl)."])
  })

  test("links the site's own privacy policy", () => {
    expect(smsConsent?.privacyUrl).toBe(links.privacyUrl)
  })
})

describe("a text of the contractor's own", () => {
  const gapsOf = (text: string) => consentGaps(consentOf({ smsConsent: { text: { en: text }, ...links } }))
  const whole =
    "ACME Heating & Air may text me about my visit. Up to 4 messages a month. Msg & data rates may apply. Text STOP to end, HELP for help. Consent is not a condition of purchase."

  test("that says everything is told as whole, however it says it", () => {
    expect(gapsOf(whole)).toEqual([])
  })

  test.each<[string, string, string]>([
    ["its name", "ACME Heating & Air", "who sends the messages (the contractor's name)"],
    ["the purpose", " about my visit", "what the messages are about"],
    ["how often", "Up to 4 messages a month. ", "how often the messages come"],
    ["the cost", "Msg & data rates may apply. ", "that message and data rates may apply"],
    ["how to stop", "STOP", "how to stop the messages (STOP)"],
    ["how to get help", "HELP", "how to get help (HELP)"],
    [
      "that it is free to refuse",
      "Consent is not a condition of purchase.",
      "that agreeing is not a condition of purchase",
    ],
  ])("that leaves out %s is told what it lacks", (_, words, gap) => {
    expect(gapsOf(whole.replace(words, ""))).toEqual([`The English text does not say ${gap}.`])
  })

  const gapsIn = (text: object) => consentGaps(consentOf({ smsConsent: { text, ...links } }))

  test("is told for the language that lacks it, each language named once", () => {
    expect(gapsIn({ en: whole, es: "Escríbanme." })).toEqual([
      "The Spanish text does not say who sends the messages (the contractor's name), what the messages are about, " +
        "how often the messages come, that message and data rates may apply, how to stop the messages (STOP), " +
        "how to get help (HELP), or that agreeing is not a condition of purchase.",
    ])
  })

  test("is told for all languages that lack the same in one sentence", () => {
    const quiet = whole.replace("STOP", "").replace("HELP", "")
    expect(gapsIn({ en: quiet, es: quiet, fr: whole.replace("Msg & data rates may apply. ", "") })).toEqual([
      "The English and Spanish texts do not say how to stop the messages (STOP) or how to get help (HELP).",
      "The French text does not say that message and data rates may apply.",
    ])
  })
})
