import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { renderForm } from "../../test/render-form.tsx"
import { site } from "../../test/site.ts"

/** Where it is asked, without what somebody may have typed. */
const PAGE = `${location.origin}/contact`

beforeEach(() => history.replaceState(null, "", "/contact?email=ana@example.com#form"))
afterEach(() => history.replaceState(null, "", "/"))

describe("the SMS question", () => {
  const TEXTS = {
    en: "May we text you? STOP ends it.",
    es: "¿Podemos escribirle? STOP lo termina.",
    fr: "Pouvons-nous vous écrire ? STOP y met fin.",
  }
  const asking = site({
    languages: ["en", "es", "fr"],
    smsConsent: {
      text: TEXTS,
      version: { en: "v-en", es: "v-es", fr: "v-fr" },
      privacyUrl: "https://acme.example/privacy",
      termsUrl: "https://acme.example/terms",
    },
  })

  it.each(["en", "es", "fr"] as const)(
    "is asked word for word in %s, unticked, with its links to be reached",
    async (language) => {
      const { view } = renderForm({ site: asking, language })
      const box = await view.findByLabelText<HTMLInputElement>(TEXTS[language])
      expect([box.checked, box.required]).toEqual([false, false])
      const links = view.getAllByRole("link").map((link) => link.getAttribute("href"))
      expect(links).toEqual(expect.arrayContaining(["https://acme.example/privacy", "https://acme.example/terms"]))
    },
  )

  it("is no condition: a request without a tick is sent too, with the no and the version of the text", async () => {
    const { view, bodies, fillIn, send } = renderForm({ site: asking })
    await view.findByLabelText(TEXTS.en)
    await fillIn()
    await send()
    await view.findByText("7K3M-9QXT")
    expect(bodies()[0].smsConsent).toEqual({ granted: false, textVersion: "v-en", page: PAGE })
  })

  it("carries the answer to the SMS question with the version of the text that was shown, and the page that it was sent from", async () => {
    const { view, user, bodies, fillIn, send } = renderForm({
      site: site({ smsConsent: { text: { en: "May we text you?" }, version: { en: "abc123" } } }),
    })
    const box = await view.findByLabelText<HTMLInputElement>("May we text you?")
    expect(box.checked).toBe(false)
    await user.click(box)
    await fillIn()
    await send()
    await view.findByText("7K3M-9QXT")
    expect(bodies()[0].smsConsent).toEqual({ granted: true, textVersion: "abc123", page: PAGE })
  })
})
