import { defineConfig } from "vitest/config"
import { edgeTests } from "./server/test/edge-plugins.ts"

/** A busy machine is slow, and no defect. Nothing here is measured. */
const patience = { testTimeout: 30_000, expect: { poll: { timeout: 10_000 } } }

export default defineConfig({
  test: {
    // The default leaves one core to whoever watches, which on two cores is half of them.
    maxWorkers: "100%",
    projects: [
      { test: { name: "shared", root: "shared", include: ["**/*.test.ts"], environment: "node", ...patience } },
      {
        test: {
          name: "server",
          root: "server",
          include: ["**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/*.edge.test.ts"],
          environment: "node",
          ...patience,
        },
      },
      {
        plugins: edgeTests(),
        test: { name: "edge", root: "server", include: ["**/*.edge.test.ts"], ...patience },
      },
      {
        extends: "./widget/vite.config.ts",
        test: { name: "widget", root: "widget", include: ["**/*.test.{ts,tsx}"], environment: "jsdom", ...patience },
      },
      { test: { name: "house", root: "e2e", include: ["**/*.test.ts"], environment: "node", ...patience } },
    ],
  },
})
