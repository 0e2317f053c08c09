import { defineConfig } from "playwright/test"
import { PATIENCE } from "../server/test/patience.ts"
import { launchOptionsOf } from "./chromium/launch-options.ts"
import { browserToLaunch } from "./chromium/search.ts"
import { othersAlone } from "./harness/only-on.ts"
import type { Target } from "./harness/targets/open.ts"
import type { TargetOptions } from "./harness/test.ts"
import { keepInFolderOfRun } from "./run/own-folder.ts"

keepInFolderOfRun()

const DEMO = "journeys/demo.spec.ts"

/** Every journey and the whole contract, against what was built for one runtime. */
const suiteOn = (target: Target) => ({
  name: target,
  testMatch: ["journeys/**/*.spec.ts", "contract/**/*.spec.ts"],
  testIgnore: DEMO,
  grepInvert: othersAlone(target),
  use: { target },
})

export default defineConfig<object, TargetOptions>({
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
  // More than there are cores: some tests wait most of a minute for a look at what ServiceTitan did.
  workers: 4,
  // A busy machine is slow, and no defect. Nothing here is measured.
  timeout: 120_000,
  expect: PATIENCE,
  use: {
    viewport: { width: 390, height: 844 },
    locale: "en-US",
    timezoneId: "America/Chicago",
    // Pictures of each frame would take an eighth of the time; a trace shows the page as it was without them.
    trace: { mode: "retain-on-failure", screenshots: false },
    launchOptions: launchOptionsOf(await browserToLaunch()),
  },
})
