import type { Browser, Page } from "playwright"
import { withChromium } from "../../chromium/launch.ts"
import { SITE } from "../../harness/site.ts"
import { table } from "../../run/table.ts"
import { onDemoStreet } from "../browser/demo-street.ts"
import { median } from "../load/statistics.ts"
import type { Section } from "../section.ts"
import { CHANGES, type Change, makeChange } from "./change.ts"

const COUNT = 100

/** A form that has just come fetches what it needs later. */
const SETTLED_MS = 1000
/** What a change leaves to be done after it shows: the code to take home and forms out of sight follow. */
const AFTERWARDS_MS = 400

/** A laptop's window: of three forms, two are in sight. */
const DESK = { viewport: { width: 1280, height: 800 }, locale: "en-US" }

const openPreview = async (page: Page, url: string, device: string) => {
  await page.goto(`${url}/preview/?site=${SITE}&device=${device}`)
  await page.locator("iframe").first().waitFor()
  const frames = await page.locator("iframe").all()
  for (const frame of frames) await frame.contentFrame().locator("[type=submit]").waitFor()
  await page.getByRole("heading", { name: "Words", level: 3 }).click()
  await page.waitForTimeout(SETTLED_MS)
  return frames.length
}

/** What the page's thread has had of a processor so far, in ms: other programs' share is not in it. */
const processorOf = async (page: Page) => {
  const session = await page.context().newCDPSession(page)
  await session.send("Performance.enable", { timeDomain: "threadTicks" })
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics")
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000
  }
}

const measureChange = async (page: Page, change: Change) => {
  const processor = await processorOf(page)
  const work: number[] = []
  const drawn: number[] = []
  const afterwards: number[] = []
  for (let turn = 0; turn < COUNT; turn += 1) {
    const before = await processor()
    drawn.push(await page.evaluate(makeChange, { change, turn }))
    const then = await processor()
    work.push(then - before)
    await page.waitForTimeout(AFTERWARDS_MS)
    afterwards.push((await processor()) - then)
  }
  return { work, drawn, afterwards }
}

const rowsFor = async (browser: Browser, url: string, device: string, say: (line: string) => void) => {
  const page = await browser.newPage(DESK)
  try {
    const frames = await openPreview(page, url, device)
    const rows: string[][] = []
    for (const change of CHANGES) {
      say(`${change}, ${frames} ${frames === 1 ? "frame" : "frames"} …`)
      const { work, drawn, afterwards } = await measureChange(page, change)
      const figures = [median(work), Math.max(...work), median(drawn), Math.max(...drawn), median(afterwards)]
      rows.push([change, String(frames), ...figures.map((ms) => ms.toFixed(0))])
    }
    return rows
  } finally {
    await page.close()
  }
}

export const preview: Section = {
  name: "preview",
  title: `From a control of the preview to the frame that shows it, ${COUNT} changes each`,
  measure: (say) =>
    onDemoStreet(({ server }) =>
      withChromium(async (browser) => {
        const rows = [
          ...(await rowsFor(browser, server.url, "phone", say)),
          ...(await rowsFor(browser, server.url, "all", say)),
        ]
        const figures = ["forms", "work ms", "at most", "drawn after ms", "at most", "work afterwards ms"]
        return table([{ heading: "change" }, ...figures.map((heading) => ({ heading, figures: true }))], rows)
      }),
    ),
}
