import { describe, expect, test } from "vitest"
import { type Candidate, findBrowser, NoBrowser, type Source } from "./find.ts"

const source = (name: string, ...paths: string[]): Source => ({
  name,
  candidates: () => paths.map((executablePath) => ({ executablePath })),
})

/** A machine on which only the given paths work. Tells which browsers were tried and what was said. */
const machine = (...working: string[]) => {
  const tried: string[] = []
  const said: string[] = []
  return {
    tried,
    said,
    say: (line: string) => void said.push(line),
    prove: async ({ executablePath = "" }: Candidate) => {
      tried.push(executablePath)
      return working.includes(executablePath)
        ? { works: true as const, version: "153.0" }
        : { works: false as const, reason: "no fonts" }
    },
  }
}

const sources = [source("playwright", "/pw"), source("system", "/usr/a", "/usr/b"), source("packed", "/packed")]

describe("which browser is taken", () => {
  test("the first that works, in order, and none after it is tried", async () => {
    const host = machine("/usr/b", "/packed")
    expect(await findBrowser({ sources, ...host })).toEqual({ executablePath: "/usr/b" })
    expect(host.tried).toEqual(["/pw", "/usr/a", "/usr/b"])
  })

  test("it is told, and so is each that failed and why", async () => {
    const host = machine("/usr/a")
    await findBrowser({ sources, ...host })
    expect(host.said).toEqual(["Browser: not playwright, /pw: no fonts", "Browser: Chromium 153.0 (system, /usr/a)"])
  })

  test("a source further down is not even asked, since it may unpack or download", async () => {
    const greedy: Source = {
      name: "download",
      candidates: () => {
        throw new Error("asked")
      },
    }
    await expect(findBrowser({ sources: [...sources, greedy], ...machine("/pw") })).resolves.toBeDefined()
  })

  test("the one that was asked for by path, and no other", async () => {
    const host = machine("/pw", "/mine")
    expect(await findBrowser({ sources, wish: "/mine", ...host })).toEqual({ executablePath: "/mine" })
    expect(host.tried).toEqual(["/mine"])
  })

  test("one of the source that was asked for by name", async () => {
    expect(await findBrowser({ sources, wish: "packed", ...machine("/pw", "/packed") })).toEqual({
      executablePath: "/packed",
    })
  })
})

describe("where there is none", () => {
  test("it fails and says what to install", async () => {
    const search = findBrowser({ sources, ...machine() })
    await expect(search).rejects.toThrow(NoBrowser)
    await expect(search).rejects.toThrow(/install/i)
  })

  test("a wish that cannot be met fails instead of taking another", async () => {
    const search = findBrowser({ sources, wish: "/gone", ...machine("/pw") })
    await expect(search).rejects.toThrow(/PORCHLIGHT_BROWSER is "\/gone"/)
  })
})
