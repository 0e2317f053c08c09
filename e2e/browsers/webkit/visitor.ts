import { expect } from "playwright/test"
import type { Visitor } from "../../harness/visitor/visitor.ts"
import { find, type Wish } from "./find.ts"
import type { Session } from "./session.ts"

/** A visitor who sits before a browser that knows WebDriver alone. Types and clicks as a person does. */
export const visitorIn = (session: Session): Visitor => {
  const run = (inPage: unknown, told: unknown) =>
    session.post("execute/sync", { script: `return (${inPage})(${JSON.stringify(told)})`, args: [] })

  /** Waits for it, as a person does. */
  const found = async (wish: Wish): Promise<string> => {
    let id: string | undefined
    await expect
      .poll(async () => {
        id = elementId(await run(find, wish))
        return id
      }, `${wish.kind} "${wish.words}"`)
      .toBeDefined()
    return `element/${id}`
  }

  return {
    open: async (url) => {
      await session.post("url", { url })
    },
    resize: async (width, height) => {
      await session.post("window/rect", { width, height })
    },
    // What comes back is JSON of what the function gave: the driver cannot know its type, as little as Playwright does.
    see: <Seen>(inPage: (told: never) => Seen, told: unknown) => run(inPage, told) as Promise<Seen>,
    type: async (label, text) => {
      const field = await found({ kind: "field", words: label })
      await session.post(`${field}/clear`)
      await session.post(`${field}/value`, { text })
    },
    press: async (name) => {
      await session.post(`${await found({ kind: "press", words: name })}/click`)
    },
    goBack: async () => {
      await session.post("back")
    },
  }
}

/** The name under which WebDriver hands an element over (its specification, "Elements"). */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf"

const elementId = (value: unknown): string | undefined =>
  typeof value === "object" && value !== null && ELEMENT in value ? String(value[ELEMENT]) : undefined
