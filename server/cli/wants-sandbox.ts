import { readFileSync } from "node:fs"

/** Whether any site of a configuration goes to the sandbox; without a configuration the demo does. What is wrong with the file is told later. */
export const wantsSandbox = (configFile: string | undefined): boolean => {
  if (configFile === undefined) return true
  try {
    const { sites } = JSON.parse(readFileSync(configFile, "utf8"))
    return sites.some(
      (site: { serviceTitan?: { environment?: unknown } }) => site.serviceTitan?.environment === "sandbox",
    )
  } catch {
    return false
  }
}
