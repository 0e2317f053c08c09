import { publicSiteSchema } from "@porchlight/shared"
import { expect, test } from "vitest"
import { acmeConfig, acmeSite } from "../../server/test/acme.ts"
import { faultsWith } from "../../server/test/faults.ts"
import { configurationFor } from "../../widget/preview/tag/configuration.ts"

/** As the preview gets it from the server. */
const site = publicSiteSchema.parse(
  JSON.parse(
    JSON.stringify(
      acmeSite({
        theme: { preset: "forest", font: "system" },
        texts: { en: { submit: "Go" }, es: { callToday: "Le llamamos antes de las {until}." } },
      }).public,
    ),
  ),
)

test("what the preview gives for the configuration is taken by the server as it stands, and comes to what was chosen", () => {
  const { needed, looks } = configurationFor(
    {
      site: "acme",
      accent: "#0f766e",
      surface: "#ffffff",
      text: "#111111",
      radius: 0,
      density: "roomy",
      fields: { email: "off", customerType: "optional" },
      order: ["contact", "address", "service", "details", "preferred"],
      texts: { en: { heading: "Get a visit", promise: "" }, fr: { callToday: "Nous rappelons avant {until}." } },
    },
    site,
  )
  const keys = { ...JSON.parse(`{${needed}}`), ...JSON.parse(`{${looks}}`) }
  expect(faultsWith({ ...acmeConfig, ...keys })).toEqual({})
  expect(acmeSite(keys).public).toMatchObject({
    theme: { accent: "#0f766e", surface: "#ffffff", text: "#111111", radius: 0, density: "roomy", font: "system" },
    fields: { ...site.fields, email: "off", customerType: "optional" },
    order: ["contact", "address", "service", "details", "preferred"],
    texts: { en: { submit: "Go", heading: "Get a visit" }, es: site.texts.es, fr: expect.anything() },
  })
})
