import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { places } from "./places.ts"

describe("where a system keeps its browsers", () => {
  test("Linux: on the PATH, Chromium before Chrome before Edge", () => {
    expect(places("linux", { PATH: "/usr/local/bin:/usr/bin" })).toEqual([
      "/usr/local/bin/chromium",
      "/usr/bin/chromium",
      "/usr/local/bin/chromium-browser",
      "/usr/bin/chromium-browser",
      "/usr/local/bin/google-chrome",
      "/usr/bin/google-chrome",
      "/usr/local/bin/google-chrome-stable",
      "/usr/bin/google-chrome-stable",
      "/usr/local/bin/microsoft-edge",
      "/usr/bin/microsoft-edge",
      "/usr/local/bin/microsoft-edge-stable",
      "/usr/bin/microsoft-edge-stable",
    ])
  })

  test("macOS: among everybody's applications and one's own", () => {
    const found = places("darwin", {}, "/Users/ana")
    expect(found).toContain("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
    expect(found).toContain("/Users/ana/Applications/Chromium.app/Contents/MacOS/Chromium")
  })

  test("Windows: in the folders for programs that there are", () => {
    const found = places("win32", { ProgramFiles: "C:\\Program Files" })
    expect(found).toContain(join("C:\\Program Files", "Google", "Chrome", "Application", "chrome.exe"))
    expect(found).toHaveLength(3)
  })
})
