import { existsSync } from "node:fs"
import { homedir } from "node:os"
import { delimiter, join } from "node:path"

type Environment = Readonly<Record<string, string | undefined>>

const ON_PATH = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
]

const MAC_APPS = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
]

const WINDOWS_APPS = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Chromium", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
]

/** Where a system of this kind keeps browsers that are built on Chromium, the likeliest first. */
export const places = (platform: NodeJS.Platform, env: Environment, home = homedir()): string[] => {
  switch (platform) {
    case "darwin":
      return MAC_APPS.flatMap((app) => [join("/Applications", app), join(home, "Applications", app)])
    case "win32":
      return [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => WINDOWS_APPS.map((app) => join(folder, ...app)))
    default: {
      const folders = (env.PATH ?? "").split(delimiter).filter(Boolean)
      return ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)))
    }
  }
}

/** The browsers that this system has. */
export const installed = (): string[] => places(process.platform, process.env).filter((path) => existsSync(path))
