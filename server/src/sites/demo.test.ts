import { publicSiteSchema } from "@porchlight/shared"
import { expect, test } from "vitest"
import { demoSites } from "../../test/demo.ts"

test("the demo runs without any setting, in all three languages throughout", () => {
  const site = demoSites.get("demo")
  expect(publicSiteSchema.safeParse(site?.public).success).toBe(true)
  expect(site?.languages).toEqual(["en", "es", "fr"])
  const texts = site?.services.flatMap(({ label, safety, questions = [] }) => [
    label,
    safety ?? label,
    ...questions.flatMap((question) => [question.label, ...(question.options ?? []).map((option) => option.label)]),
  ])
  for (const text of [...(texts ?? []), site?.public.serviceArea?.text ?? {}]) {
    expect(Object.keys(text)).toEqual(["en", "es", "fr"])
  }
  expect(Object.keys(site?.public.smsConsent?.version ?? {})).toEqual(["en", "es", "fr"])
  expect(site?.services.filter(({ urgent }) => urgent).map(({ id }) => id)).toEqual(["no-heat"])
})

test("the demo asks nothing that must be answered beyond the usual, so that a homeowner is done in a minute", () => {
  const site = demoSites.get("demo")
  const questions = site?.services.flatMap((service) => service.questions ?? []) ?? []
  expect(questions.map(({ kind }) => kind)).toEqual(["choice", "yes_no", "text"])
  expect(questions.filter(({ required }) => required)).toEqual([])
})

test("the demo takes bookings from any port of this machine, and from nowhere else", () => {
  const site = demoSites.get("demo")
  expect(site?.allows("http://localhost:5173")).toBe(true)
  expect(site?.allows("http://[::1]:8787")).toBe(true)
  expect(site?.allows("https://www.acme.example")).toBe(false)
})
