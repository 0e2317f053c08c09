import fc from "fast-check"
import type { ComponentChildren, FunctionComponent } from "preact"
import { renderToString } from "preact-render-to-string"
import { beforeAll, describe, expect, it, vi } from "vitest"
import { buildLeanPreact } from "./lean.ts"

type Preact = Pick<typeof import("preact"), "h" | "Fragment" | "render">
type Hydrating = Preact & Pick<typeof import("preact"), "hydrate">

/** Whatever the form is drawn of. */
type Part =
  | string
  | null
  | boolean
  | { list: Part[] }
  | { component: "plain" | "fragment"; key?: number | undefined; parts: Part[] }
  | { tag: string; key?: number | undefined; attributes: Record<string, unknown>; parts: Part[] }

let lean: Preact
let hydrating: Hydrating
let whole: Hydrating

const imported = (module: string) => import(`data:text/javascript,${encodeURIComponent(module)}`)

beforeAll(async () => {
  lean = await imported(await buildLeanPreact("empty"))
  hydrating = await imported(await buildLeanPreact("drawn"))
  whole = await import("preact")
})

const attributes = fc.record(
  {
    class: fc.constantFrom("a", "b c", ""),
    id: fc.constantFrom("x", undefined),
    value: fc.constantFrom("", "J", "Jo"),
    checked: fc.boolean(),
    required: fc.boolean(),
    tabindex: fc.constantFrom(-1, 0),
    htmlFor: fc.constantFrom("x"),
    part: fc.constantFrom("input", "card"),
    spellcheck: fc.constant(false),
    autoCorrect: fc.constant("off"),
    role: fc.constantFrom("alert", undefined),
    "aria-invalid": fc.boolean(),
    "aria-describedby": fc.constantFrom("x-help", undefined),
  },
  { requiredKeys: [] },
)
const key = fc.option(fc.nat(4), { nil: undefined })

const { part } = fc.letrec<{ part: Part; parts: Part[] }>((tie) => ({
  part: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<Part>("José", "", null, false, true),
    fc.record({ list: tie("parts") }),
    fc.record({ component: fc.constantFrom("plain" as const, "fragment" as const), key, parts: tie("parts") }),
    fc.record({
      tag: fc.constantFrom("div", "p", "input", "textarea", "label", "slot"),
      key,
      attributes,
      parts: tie("parts"),
    }),
  ),
  parts: fc.array(tie("part"), { maxLength: 4 }),
}))

const drawerWith = ({ h, Fragment }: Preact) => {
  const Plain: FunctionComponent<{ parts: Part[] }> = ({ parts }) => h("section", null, parts.map(draw))
  const Several: FunctionComponent<{ parts: Part[] }> = ({ parts }) => h(Fragment, null, parts.map(draw))
  const draw = (one: Part): ComponentChildren => {
    if (one === null || typeof one !== "object") return one
    if ("list" in one) return one.list.map(draw)
    if ("tag" in one) return h(one.tag, { ...one.attributes, key: one.key }, one.parts.map(draw))
    return h(one.component === "plain" ? Plain : Several, { parts: one.parts, key: one.key })
  }
  return draw
}

/** The page as text, and what is in its boxes. */
const seenIn = (place: Element) => {
  const boxes = [...place.querySelectorAll("input, textarea")]
  return [place.innerHTML, ...boxes.map((box) => ("value" in box ? box.value : ""))]
}

const drawingsWith = (preact: Preact) => {
  const place = document.createElement("main")
  const draw = drawerWith(preact)
  return (next: Part) => {
    preact.render([draw(next)], place)
    return seenIn(place)
  }
}

/** Brings to life what a server has drawn, and goes on from there. */
const comeAliveWith = (preact: Hydrating, markup: string) => {
  const place = document.createElement("main")
  place.innerHTML = markup
  const draw = drawerWith(preact)
  const framed = (next: Part) => preact.h("section", null, draw(next))
  return {
    place,
    hydrate: (first: Part) => preact.hydrate(framed(first), place),
    render: (next: Part) => {
      preact.render(framed(next), place)
      return seenIn(place)
    },
  }
}

describe("the Preact that the form brings along", () => {
  it("draws what all of Preact draws, whatever stood there before", () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (steps) => {
        const [mine, theirs] = [drawingsWith(lean), drawingsWith(whole)]
        for (const step of [...steps, null]) expect(mine(step)).toEqual(theirs(step))
      }),
      { numRuns: 200 },
    )
  })

  it("takes over what a server drew as all of Preact does, whatever it draws next", () => {
    const drawOnServer = drawerWith(whole)
    fc.assert(
      fc.property(part, fc.array(part, { maxLength: 3 }), (first, steps) => {
        const markup = renderToString(whole.h("section", null, drawOnServer(first)))
        const [mine, theirs] = [comeAliveWith(hydrating, markup), comeAliveWith(whole, markup)]
        for (const { hydrate } of [mine, theirs]) hydrate(first)
        expect(seenIn(mine.place)).toEqual(seenIn(theirs.place))
        for (const step of [...steps, null]) expect(mine.render(step)).toEqual(theirs.render(step))
      }),
      { numRuns: 200 },
    )
  })

  it("keeps every element that a server drew, and hears what is done to it", () => {
    const { h, hydrate } = hydrating
    const place = document.createElement("main")
    place.innerHTML = '<form><input id="a"><p>One</p></form>'
    const nodes = [...place.querySelectorAll("*")]
    const onInput = vi.fn()
    hydrate(h("form", null, h("input", { id: "a", onInput }), h("p", null, "One")), place)
    expect([...place.querySelectorAll("*")]).toEqual(nodes)
    place.querySelector("input")?.dispatchEvent(new Event("input"))
    expect(onInput).toHaveBeenCalledOnce()
  })

  it("keeps an element, with what was typed into it, where others come and go around it", () => {
    const place = document.createElement("main")
    const { h, render } = lean
    const draw = (keys: string[]) =>
      render(
        keys.map((name) => h("input", { key: name, id: name })),
        place,
      )
    draw(["a", "b", "c"])
    const kept = place.querySelector("#b")
    draw(["c", "b"])
    expect(place.querySelector("#b")).toBe(kept)
    expect(place.innerHTML).toBe('<input id="c"><input id="b">')
  })

  it("calls the latest handler, a ref once with its element, and the clean-up that it returns once that goes", () => {
    const place = document.createElement("main")
    const { h, render } = lean
    const [first, second, back] = [vi.fn(), vi.fn(), vi.fn()]
    const lend = vi.fn(() => back)
    const draw = (onClick: () => void) => render(h("button", { onClick, ref: lend }), place)
    draw(first)
    draw(second)
    place.querySelector("button")?.click()
    expect(first).not.toHaveBeenCalled()
    expect(second).toHaveBeenCalledOnce()
    expect(lend).toHaveBeenCalledExactlyOnceWith(place.querySelector("button"))
    expect(back).not.toHaveBeenCalled()
    render(null, place)
    expect(back).toHaveBeenCalledOnce()
  })

  it("lets through what a component throws", () => {
    const place = document.createElement("main")
    const Broken = () => {
      throw new Error("broken")
    }
    expect(() => lean.render(lean.h(Broken, null), place)).toThrow("broken")
  })
})
