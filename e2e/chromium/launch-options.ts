import type { LaunchOptions } from "playwright"
import type { Candidate } from "./find.ts"

/** What Playwright is told to start a browser that was found. */
export const launchOptionsOf = ({ executablePath, env }: Candidate): LaunchOptions => ({
  ...(executablePath ? { executablePath } : {}),
  ...(env ? { env: { ...process.env, ...env } } : {}),
})
