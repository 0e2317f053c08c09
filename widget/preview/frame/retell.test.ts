import { beforeEach, describe, expect, test, vi } from "vitest"
import type { Host } from "../../src/contract.ts"
import { draftStore } from "../../src/form/draft.ts"
import { EMPTY } from "../../src/form/values.ts"
import type { Settings } from "../settings/settings.ts"
import { acme } from "../sites.fixture.ts"
import type { State } from "../stage/view.ts"
import { withSettings } from "./overlay.ts"
import { canBeTold, type Plan, retell, type Standing } from "./retell.ts"

const service = (id: string) => ({ id, label: { en: id } })
const own = { ...acme, services: [service("heating"), service("cooling")] }

const plan = (settings: Partial<Settings> = {}, state: State = "ready", language: Plan["language"] = "en") => {
  const all = { site: "acme", ...settings }
  return { shown: { settings: all, view: { page: "plain", state } }, site: withSettings(own, all), language } as const
}

const tell = vi.fn(async () => {})

const standing = (plan: Plan, mode = "inline"): Standing => {
  const element: Host = Object.assign(document.createElement("div"), { seat: undefined })
  element.id = "phone"
  element.setAttribute("mode", mode)
  const root = element.attachShadow({ mode: "open" })
  element.seat = Object.assign(new AbortController(), {
    host: element,
    root,
    base: "/v1/",
    siteId: "acme",
    place: element,
  })
  element.seat.mounted = { focus: () => {}, prefill: () => {}, retell: tell }
  return { ...plan, element }
}

beforeEach(() => {
  tell.mockClear()
  sessionStorage.clear()
})

describe("a form goes on where it stands", () => {
  const heading = { texts: { en: { heading: "Call us out" } } }

  test.each(["ready", "errors", "sent", "refused", "closed", "emergency"] as const)(
    "when its words or their order change, also at the moment %s",
    (state) => {
      expect(canBeTold(standing(plan({}, state)), plan(heading, state))).toBe(true)
      expect(
        canBeTold(
          standing(plan({}, state)),
          plan({ order: ["address", "service", "details", "preferred", "contact"] }, state),
        ),
      ).toBe(true)
    },
  )

  test("and is told the words of its new language", async () => {
    const news = plan(heading, "ready", "es")
    const { element } = standing(plan())
    await retell(element, news)
    expect(tell).toHaveBeenCalledWith({
      site: news.site,
      language: "es",
      messages: expect.objectContaining({ submit: "Enviar solicitud" }),
    })
  })

  test("when it speaks another language, unless the made-up customer has written in the one before", () => {
    expect(canBeTold(standing(plan()), plan({}, "ready", "es"))).toBe(true)
    expect(canBeTold(standing(plan({}, "errors")), plan({}, "errors", "es"))).toBe(true)
    expect(canBeTold(standing(plan({}, "sent")), plan({}, "sent", "es"))).toBe(false)
  })

  test("when it has other fields, unless it shows errors", () => {
    const fields = { fields: { details: "off" } } as const
    const found = standing(plan())
    expect(canBeTold(found, plan(fields))).toBe(true)
    expect(canBeTold(standing(plan({}, "errors")), plan(fields, "errors"))).toBe(false)
    found.element.shadowRoot?.append(Object.assign(document.createElement("div"), { className: "summary" }))
    expect(canBeTold(found, plan(fields))).toBe(false)
  })

  test("when it has other services, unless the chosen one is gone", () => {
    const found = standing(plan())
    draftStore(() => sessionStorage, "acme", "phone").save({
      values: { ...EMPTY, service: "cooling" },
      attempt: undefined,
    })
    expect(canBeTold(found, plan({ services: ["cooling"] }))).toBe(true)
    expect(canBeTold(found, plan({ services: ["heating"] }))).toBe(false)
  })
})

describe("a form begins anew", () => {
  test.each<[string, Plan]>([
    ["behind a button", plan({ mode: "button" })],
    ["with a service chosen from the start", plan({ service: "heating" })],
    ["at another moment", plan({}, "closed")],
  ])("%s", (_, news) => {
    expect(news.site && canBeTold(standing(plan()), { ...news, site: news.site })).toBe(false)
  })

  test("in another language if it has a floating button, whose words cannot change", () => {
    expect(canBeTold(standing(plan({ mode: "button" }), "button"), plan({ mode: "button" }, "ready", "es"))).toBe(false)
    expect(canBeTold(standing(plan({ mode: "button" }), "button"), plan({ mode: "button", order: [] }))).toBe(true)
  })

  test("while it is on its way", () => {
    const found = standing(plan())
    if (found.element.seat) found.element.seat.mounted = undefined
    expect(canBeTold(found, plan())).toBe(false)
  })
})
