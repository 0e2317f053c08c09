import type { Page } from "playwright"
import { jose } from "../../harness/form.ts"
import type { Case, Visit } from "./cases.ts"
import { setClock } from "./clock.ts"
import { fillInAndSend, inTab, openForm, receipt } from "./on-page.ts"

const MINUTE = 60_000

/** Books with a clock that is wrong by so much. */
const withClock = (ms: number) => (visit: Visit) =>
  inTab(visit, async (page) => {
    await setClock(page, ms)
    await openForm(page, visit)
    return [await fillInAndSend(page)]
  })

const OLD_SAFARI =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 16_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.3 Mobile/15E148 Safari/604.1"

export const withOddBrowsers: readonly Case[] = [
  { name: "has a phone whose clock is 10 minutes ahead", book: withClock(10 * MINUTE) },
  { name: "has a phone whose clock is 10 minutes behind", brief: true, book: withClock(-10 * MINUTE) },
  {
    name: "left the tab open overnight, half filled in",
    brief: true,
    book: (visit) =>
      inTab(visit, async (page) => {
        const clock = await setClock(page, 0)
        const form = await openForm(page, visit)
        await form.field("Full name").fill("José Álvarez")
        await clock.pass(9 * 60 * MINUTE)
        return [await fillInAndSend(page)]
      }),
  },
  {
    name: "has a browser that keeps nothing",
    book: (visit) =>
      inTab(visit, async (page) => {
        await page.addInitScript(blockStorage)
        await openForm(page, visit)
        return [await fillInAndSend(page)]
      }),
  },
  {
    name: "has a browser that is taken for a robot's, and computes for it",
    brief: true,
    book: (visit) =>
      inTab(
        visit,
        async (page) => {
          const challenged = challengesOn(page)
          await openForm(page, visit)
          const reference = await fillInAndSend(page)
          if ((await challenged()) === 0) throw new Error("It was given nothing to compute.")
          return [reference]
        },
        { userAgent: "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0.0.0 Safari/537.36" },
      ),
  },
  {
    name: "has an iPhone of some years ago",
    book: (visit) =>
      inTab(
        visit,
        async (page) => {
          const form = await openForm(page, visit)
          await form.fill(jose)
          await page.waitForTimeout(500)
          await form.send.click()
          return [await receipt(page)]
        },
        { userAgent: OLD_SAFARI, hasTouch: true },
      ),
  },
  {
    name: "is on a website with the strictest policy",
    brief: true,
    book: (visit) =>
      inTab(visit, async (page) => {
        await openForm(page, visit, "strict.html")
        return [await fillInAndSend(page)]
      }),
  },
]

/** As where cookies and site data are blocked. Runs in the page, before its own scripts. */
const blockStorage = () => {
  for (const name of ["sessionStorage", "localStorage"]) {
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException("Blocked.", "SecurityError")
      },
    })
  }
}

/** Counts the challenges that a page is given. */
const challengesOn = (page: Page) => {
  const answers: Promise<boolean>[] = []
  page.on("response", (response) => {
    if (!new URL(response.url()).pathname.endsWith("/form")) return
    answers.push(response.json().then(({ challenge }) => challenge !== undefined))
  })
  return async () => (await Promise.all(answers)).filter(Boolean).length
}
