import { expect, test } from "vitest"
import { timingOf } from "./timing.ts"

const BASE = "https://book.example/v1/"
const fetched = (name: string, startTime: number, responseEnd: number) => ({ name, startTime, responseEnd })

/** A browser's record of what was fetched. */
const record = (resources: object[], navigation: object[] = [{ loadEventEnd: 700 }]) =>
  ({ getEntriesByType: (type: string) => (type === "resource" ? resources : navigation) }) as unknown as Performance

test("the form is ready when the last file that it needs has come", () => {
  const resources = [
    fetched(`${BASE}widget.js`, 80, 120),
    fetched(`${BASE}assets/form.a1.js`, 130, 300),
    fetched(`${BASE}assets/en.a1.js`, 130, 280),
    fetched(`${BASE}sites/acme`, 130, 420),
    fetched(`${BASE}assets/page.a1.js`, 430, 900),
    fetched("https://ads.example/v1/sites/acme", 0, 5000),
    // Asked for again by the report.
    fetched(`${BASE}sites/acme`, 2000, 2100),
  ]
  expect(timingOf(BASE, record(resources))).toEqual({ asked: 80, came: 420, loaded: 700 })
})

test("times that the browser does not tell are left out", () => {
  expect(timingOf(BASE, record([], []))).toEqual({ asked: undefined, came: undefined, loaded: undefined })
})
