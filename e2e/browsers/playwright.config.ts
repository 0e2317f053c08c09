import { join } from "node:path"
import { defineConfig } from "playwright/test"
import { CHROMIUM_ALONE } from "../harness/in-chromium.ts"
import { othersAlone } from "../harness/only-on.ts"
import type { TargetOptions } from "../harness/test.ts"
import { keepInFolderOfRun } from "../run/own-folder.ts"
import { launchFirefox } from "./firefox/launch.ts"
import { firefox, webkit } from "./installed.ts"

keepInFolderOfRun()

const found = firefox()

/** The journeys of the test command, as far as another browser can be asked, in those that this system has. */
export default defineConfig<object, TargetOptions>({
  testDir: join(import.meta.dirname, ".."),
  grepInvert: [othersAlone("node"), CHROMIUM_ALONE],
  projects: [
    ...(found
      ? [
          {
            name: "firefox",
            testMatch: ["journeys/**/*.spec.ts", "browsers/firefox/*.spec.ts"],
            testIgnore: "journeys/demo.spec.ts",
            use: { browserName: "firefox" as const, channel: "moz-firefox", launchOptions: launchFirefox(found) },
          },
        ]
      : []),
    ...(webkit() ? [{ name: "webkit", testMatch: "browsers/webkit/*.spec.ts" }] : []),
  ],
  outputDir: join(import.meta.dirname, "../test-results/browsers"),
  snapshotPathTemplate: "{testDir}/test-results/browsers/{projectName}/{testName}/{arg}{ext}",
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: { target: "node", viewport: { width: 390, height: 844 }, locale: "en-US", timezoneId: "America/Chicago" },
})
