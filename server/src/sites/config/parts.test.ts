import { describe, expect, test } from "vitest"
import { acmeSite } from "../../../test/acme.ts"
import { faultsWith } from "../../../test/faults.ts"

const fuel = { id: "fuel", label: "Which fuel?", kind: "choice" }
const options = [
  { id: "gas", label: { en: "Gas", es: "Gas" } },
  { id: "oil", label: "Oil" },
]
const asking = (...questions: object[]) => ({ services: [{ id: "leak", label: "Leak", questions }] })
const area = (changes: object) => ({ serviceArea: { zips: ["78701"], outside: "take", ...changes } })
const many = (count: number) => Array.from({ length: count }, (_, index) => `q${index}`)

describe("a wrong part of a form is told at its path, with what to do", () => {
  test.each<[string, object, string, RegExp]>([
    ["a choice without options", asking(fuel), "services[0].questions[0].options", /is missing: a choice needs/],
    [
      "a choice of one",
      asking({ ...fuel, options: options.slice(1) }),
      "services[0].questions[0].options",
      /two options at least/,
    ],
    [
      "more options than anybody reads",
      asking({ ...fuel, options: many(21).map((id) => ({ id, label: id })) }),
      "services[0].questions[0].options",
      /20 options at most/,
    ],
    [
      "options where a text is asked for",
      asking({ ...fuel, kind: "text", options }),
      "services[0].questions[0].options",
      /goes only with the kind "choice"/,
    ],
    [
      "options where yes or no is asked for",
      asking({ ...fuel, kind: "yes_no", options }),
      "services[0].questions[0].options",
      /goes only with the kind "choice"/,
    ],
    [
      "an option twice",
      asking({ ...fuel, options: [...options, ...options.slice(1)] }),
      "services[0].questions[0].options[2].id",
      /already the id of entry \[1\]/,
    ],
    [
      "a question twice",
      asking({ ...fuel, options }, { ...fuel, options }),
      "services[0].questions[1].id",
      /already the id of entry \[0\]/,
    ],
    [
      "more questions than a form can hold",
      asking(...many(21).map((id) => ({ id, label: id, kind: "text" }))),
      "services[0].questions",
      /20 questions at most/,
    ],
    [
      "a kind of question that there is not",
      asking({ ...fuel, kind: "checkbox", options }),
      "services[0].questions[0].kind",
      /one of text, choice, yes_no/,
    ],
    ["a question without its words", asking({ id: "fuel", kind: "text" }), "services[0].questions[0].label", /missing/],
    [
      "a question's id that can't stand in a name",
      asking({ id: "Fuel?", label: "Fuel", kind: "text" }),
      "services[0].questions[0].id",
      /small letters, digits and hyphens/,
    ],
    [
      "a safety text that would never be seen",
      { services: [{ id: "leak", label: "Leak", safety: "Close the main valve." }] },
      "services[0].safety",
      /only with an urgent service/,
    ],
    ["an empty area", area({ zips: [] }), "serviceArea.zips", /one postal code at least/],
    ["an area of stars", area({ zips: ["*"] }), "serviceArea.zips[0]", /such as 78701 or 787\*/],
    ["a star in the middle", area({ zips: ["78*01"] }), "serviceArea.zips[0]", /such as 78701 or 787\*/],
    ["a ZIP of four digits", area({ zips: ["78701", "7870"] }), "serviceArea.zips[1]", /no postal code of the site's/],
    ["a Canadian beginning in the States", area({ zips: ["H2X*"] }), "serviceArea.zips[0]", /no postal code of the/],
    ["an area of numbers", area({ zips: [78701] }), "serviceArea.zips[0]", /must be a text in quotes/],
    [
      "more ZIPs than a visitor should fetch",
      area({ zips: many(1001).map((_, index) => `${10_000 + index}`) }),
      "serviceArea.zips",
      /1000 entries at most/,
    ],
    ["an area without what becomes of others", area({ outside: undefined }), "serviceArea.outside", /refuse, take/],
    ["a group twice", { order: ["contact", "contact"] }, "order", /each group once at most/],
    ["a group that there is not", { order: ["phone"] }, "order[0]", /one of service, details, preferred, contact/],
    ["a name in a link", { prefill: ["name"] }, "prefill[0]", /must be one of service, date/],
    ["attribution for ever", { attribution: "forever" }, "attribution", /one of page, session, consent/],
    ["a touch in between", { campaigns: { touch: "middle" } }, "campaigns.touch", /one of last, first/],
    ["a surface by name", { theme: { surface: "white" } }, "theme.surface", /a colour such as #b45309/],
    ["a font by name", { theme: { font: "Lato" } }, "theme.font", /one of page, system/],
    [
      "grey text on a light surface",
      { theme: { surface: "#ffffff", text: "#999999" } },
      "theme.text",
      /hard to read on the surface: contrast 2\.8, and 4\.5 is the least/,
    ],
    [
      "a blank that a text does not have",
      { texts: { en: { callToday: "We call by {time}." } } },
      "texts.en.callToday",
      /not filled in here; what is: \{until\}/,
    ],
    [
      "a blank in a text that has none",
      { texts: { en: { heading: "Hello {name}" } } },
      "texts.en.heading",
      /not filled in here; nothing is/,
    ],
    [
      "a text that there is not",
      { texts: { en: { headng: "Hello" } } },
      "texts.en.headng",
      /not known here; did you mean heading\?/,
    ],
  ])("%s", (_, changes, path, message) => {
    expect(faultsWith(changes)).toEqual({ [`sites[0].${path}`]: expect.stringMatching(message) })
  })
})

describe("what the form is told", () => {
  test("the questions of a service, each text by language", () => {
    const { services } = acmeSite({
      services: [{ id: "leak", label: "Leak", questions: [{ ...fuel, kind: "choice", required: true, options }] }],
    }).public
    expect(services).toEqual([
      {
        id: "leak",
        label: { en: "Leak" },
        urgent: false,
        questions: [
          {
            id: "fuel",
            label: { en: "Which fuel?" },
            kind: "choice",
            required: true,
            options: [
              { id: "gas", label: { en: "Gas", es: "Gas" } },
              { id: "oil", label: { en: "Oil" } },
            ],
          },
        ],
      },
    ])
  })

  test("what to do until help comes, for whatever makes a service urgent", () => {
    const safety = "Leave the house."
    const { services } = acmeSite({
      services: [
        { id: "a", label: "A", priority: "Urgent", safety },
        { id: "b", label: "B", urgent: true, safety },
      ],
    }).public
    expect(services.map((service) => service.safety)).toEqual([{ en: safety }, { en: safety }])
  })

  test("the area, what a link may fill in, and how long attribution is kept", () => {
    const { serviceArea, prefill, attribution } = acmeSite({
      serviceArea: { zips: ["78701", "78701-1234", "787*"], outside: "refuse", text: "Only Austin." },
      prefill: ["service", "zip"],
      attribution: "consent",
    }).public
    expect({ serviceArea, prefill, attribution }).toEqual({
      serviceArea: { zips: ["78701", "78701-1234", "787*"], outside: "refuse", text: { en: "Only Austin." } },
      prefill: ["service", "zip"],
      attribution: "consent",
    })
  })

  test("Canadian postal codes in any way of writing them", () => {
    const zips = ["H2X 1Y4", "h2x1y4", "H2X*", "h*", "K1A 0*"]
    expect(acmeSite({ country: "Canada", phone: "+15145550100", serviceArea: { zips, outside: "take" } }).id).toBe(
      "acme",
    )
  })

  test("the order of all its groups, also of those that nobody named", () => {
    expect(acmeSite({ order: ["contact", "service"] }).public.order).toEqual([
      "contact",
      "service",
      "details",
      "preferred",
      "address",
    ])
  })

  test("nothing of what nobody configured", () => {
    const site = acmeSite().public
    for (const part of ["order", "serviceArea", "prefill", "attribution", "smsConsent"]) {
      expect(site).not.toHaveProperty(part)
    }
  })

  test("a theme that can be read", () => {
    const theme = { surface: "#1c1917", text: "#FAFAF9", font: "system", density: "roomy", radius: 0 } as const
    expect(acmeSite({ theme }).public.theme).toMatchObject(theme)
  })

  test("any of its texts in the contractor's words, with the blanks that each has", () => {
    const texts = { en: { callToday: "Back to you by {until}", "errors.name.required": "Who are you?" } }
    expect(acmeSite({ texts }).public.texts).toEqual(texts)
  })
})
