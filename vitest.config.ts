import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"
import { keepInFolderOfRun } from "./e2e/run/own-folder.ts"
import { edgeTests } from "./server/test/edge-plugins.ts"
import { PATIENCE } from "./server/test/patience.ts"

keepInFolderOfRun()

const everywhere = {
  // A busy machine is slow, and no defect. Nothing here is measured. What is prepared for tests is part of them.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: PATIENCE },
  // The default leaves one core to whoever watches, which on two cores is half of them. Projects do not inherit it.
  maxWorkers: "100%",
}

/** The hosted page's form from its source, and what its build would have told it: no test needs a build. */
const hostedForm = {
  alias: { "@porchlight/hosted": fileURLToPath(new URL("widget/hosted/server.tsx", import.meta.url)) },
  define: {
    PORCHLIGHT_HOSTED: {
      stylesheet: "/hosted/assets/page.css",
      script: "/hosted/assets/page.js",
      texts: { en: "/hosted/assets/en.js", es: "/hosted/assets/es.js", fr: "/hosted/assets/fr.js" },
    },
  },
}

/** Modules are loaded once for each worker instead of once for each file, which took half of these tests' time. Nothing here is global. */
const together = { environment: "node", isolate: false, ...everywhere } as const

/** The tests of the widget's build. */
const BUILD = "build/**/*.test.ts"

export default defineConfig({
  test: {
    projects: [
      { test: { name: "shared", root: "shared", include: ["**/*.test.ts"], ...together } },
      {
        define: hostedForm.define,
        resolve: { alias: hostedForm.alias },
        test: {
          name: "server",
          root: "server",
          include: ["**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/*.edge.test.ts"],
          ...together,
        },
      },
      {
        plugins: edgeTests(),
        define: hostedForm.define,
        resolve: { alias: hostedForm.alias },
        // One workerd for each worker instead of one for each file, which took two thirds of what all but the matrix need.
        test: { name: "edge", root: "server", include: ["**/*.edge.test.ts"], isolate: false, ...everywhere },
      },
      {
        extends: "./widget/vite.config.ts",
        define: hostedForm.define,
        test: {
          name: "widget",
          root: "widget",
          include: ["**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", BUILD],
          environment: "jsdom",
          // One DOM for each worker and a window for each file: to make it all anew took half of these tests' time.
          pool: "vmThreads",
          ...everywhere,
        },
      },
      {
        extends: "./widget/vite.config.ts",
        // These load what was just built, which a window of its own cannot.
        test: { name: "build", root: "widget", include: [BUILD], environment: "jsdom", ...everywhere },
      },
      { test: { name: "house", root: "e2e", include: ["**/*.test.ts"], ...together } },
    ],
  },
})
