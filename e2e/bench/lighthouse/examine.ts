import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { chromium } from "playwright"
import { browserToLaunch } from "../../browser/index.ts"

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
  const { executablePath = chromium.executablePath(), env } = await browserToLaunch()
  const { stdout } = await promisify(execFile)(
    "npx",
    [
      "--yes",
      LIGHTHOUSE,
      page.href,
      "--quiet",
      "--output=json",
      `--only-categories=${Object.keys(CATEGORIES).join()}`,
      "--chrome-flags=--headless=new --no-sandbox",
      ...(device === "desktop" ? ["--preset=desktop"] : []),
    ],
    { env: { ...process.env, ...env, CHROME_PATH: executablePath }, maxBuffer: 64 * 1024 * 1024 },
  )
  const { categories, audits }: Told = JSON.parse(stdout)
  const took = (audit: string) => audits[audit]?.numericValue ?? Number.NaN
  return {
    scores: Object.keys(CATEGORIES).map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    firstPaint: took("first-contentful-paint"),
    largestPaint: took("largest-contentful-paint"),
    blocked: took("total-blocking-time"),
  }
}

/** What is read of Lighthouse's report. */
type Told = {
  categories: { [name: string]: { score: number | null } | undefined }
  audits: { [name: string]: { numericValue?: number } | undefined }
}
