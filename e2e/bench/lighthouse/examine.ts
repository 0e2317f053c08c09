import { execFile } from "node:child_process"
import { chromium } from "playwright"
import { browserToLaunch } from "../../chromium/search.ts"

/** Not among the packages that are installed: its hundred own would be everybody's, for one command. */
const LIGHTHOUSE = "lighthouse@13.5.0"

/** What it judges, by its own names, with ours. */
export const CATEGORIES = {
  performance: "performance",
  accessibility: "accessibility",
  "best-practices": "best practices",
  seo: "SEO",
} as const

export type Device = "phone" | "desktop"

/** `scores` of 100, in the order of the categories; times in milliseconds. */
export type Report = { scores: number[]; firstPaint: number; largestPaint: number; blocked: number }

/** Has Lighthouse look at a page once: as a phone on a slow line, which is what it does by itself, or as a desktop. */
export const examine = async (page: URL, device: Device): Promise<Report> => {
  const stdout = await lighthouse([page.href, ...(device === "desktop" ? ["--preset=desktop"] : [])])
  const { categories, audits }: Told = JSON.parse(stdout)
  const took = (audit: string) => audits[audit]?.numericValue ?? Number.NaN
  return {
    scores: Object.keys(CATEGORIES).map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    firstPaint: took("first-contentful-paint"),
    largestPaint: took("largest-contentful-paint"),
    blocked: took("total-blocking-time"),
  }
}

/** @throws with its last words, which say why it gave up; what it prints then is still a report of a thousand lines */
const lighthouse = async (args: readonly string[]): Promise<string> => {
  const { executablePath = chromium.executablePath(), env } = await browserToLaunch()
  const judged = `--only-categories=${Object.keys(CATEGORIES).join()}`
  const flags = ["--quiet", "--output=json", judged, "--chrome-flags=--headless=new --no-sandbox"]
  const options = { env: { ...process.env, ...env, CHROME_PATH: executablePath }, maxBuffer: 64 * 1024 * 1024 }
  return new Promise((resolve, reject) => {
    execFile("npx", ["--yes", LIGHTHOUSE, ...args, ...flags], options, (error, stdout, stderr) => {
      if (error) reject(new Error(stderr.trim().split("\n").at(-1)))
      else resolve(stdout)
    })
  })
}

/** What is read of Lighthouse's report. */
type Told = {
  categories: { [name: string]: { score: number | null } | undefined }
  audits: { [name: string]: { numericValue?: number } | undefined }
}
