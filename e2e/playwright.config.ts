import type { LaunchOptions } from "playwright"
import { defineConfig } from "playwright/test"
import { browserToLaunch } from "./browser/index.ts"
import { othersAlone } from "./harness/only-on.ts"
import type { Target } from "./harness/targets/open.ts"
import type { TargetOptions } from "./harness/test.ts"

const { executablePath, env } = await browserToLaunch()

export const launchOptions: LaunchOptions = {
  ...(executablePath ? { executablePath } : {}),
  ...(env ? { env: { ...process.env, ...env } } : {}),
}

const DEMO = "journeys/demo.spec.ts"

/** Every journey and the whole contract, against what was built for one runtime. */
const suiteOn = (target: Target) => ({
  name: target,
  testMatch: ["journeys/**/*.spec.ts", "contract/**/*.spec.ts"],
  testIgnore: DEMO,
  grepInvert: othersAlone(target),
  use: { target },
})

export default defineConfig<TargetOptions>({
  testDir: import.meta.dirname,
  projects: [
    suiteOn("node"),
    suiteOn("workerd"),
    // These build anew what the others run on, so they come after them, one by one.
    { name: "demo", testMatch: DEMO, dependencies: ["node", "workerd"], use: { target: "node" } },
    { name: "demo-edge", testMatch: DEMO, dependencies: ["demo"], use: { target: "workerd" } },
  ],
  outputDir: "test-results",
  // Pictures are compared within one run, and none is kept.
  snapshotPathTemplate: "{testDir}/test-results/{projectName}/{testName}/{arg}{ext}",
  fullyParallel: true,
  forbidOnly: true,
  // A journey that passes only at the second try is a defect that somebody will meet.
  retries: 0,
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 390, height: 844 },
    locale: "en-US",
    timezoneId: "America/Chicago",
    trace: "retain-on-failure",
    launchOptions,
  },
})
