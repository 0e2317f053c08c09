import type { PublicTheme } from "@porchlight/shared/site"
import { beforeEach, expect, test } from "vitest"
import { wear } from "./wear.ts"

let element: HTMLElement
beforeEach(() => {
  element = document.createElement("porchlight-booking")
  document.body.replaceChildren(element)
})

test("a look is put on and taken off again", () => {
  const worn: PublicTheme = {}
  wear(worn, { accent: "#0f766e", radius: 4 }, [element])
  expect(worn).toEqual({ accent: "#0f766e", radius: 4 })
  wear(worn, { mode: "dark" }, [element])
  expect(worn).toEqual({ mode: "dark" })
})

test("a change of looks sets an attribute that forms watch, and none that makes them start anew", async () => {
  element.setAttribute("lang", "es")
  const seen: (string | null)[] = []
  const observer = new MutationObserver((changes) => seen.push(...changes.map(({ attributeName }) => attributeName)))
  observer.observe(element, { attributes: true })
  wear({}, { accent: "#1d4ed8" }, [element])
  await Promise.resolve()
  expect(seen).toEqual(["class"])
})
