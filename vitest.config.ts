import { defineConfig } from "vitest/config"
import { edgeTests } from "./server/test/edge-plugins.ts"

export default defineConfig({
  test: {
    projects: [
      { test: { name: "shared", root: "shared", include: ["**/*.test.ts"], environment: "node" } },
      {
        test: {
          name: "server",
          root: "server",
          include: ["**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/*.edge.test.ts"],
          environment: "node",
        },
      },
      {
        plugins: edgeTests(),
        test: { name: "edge", root: "server", include: ["**/*.edge.test.ts"], testTimeout: 30_000 },
      },
      {
        extends: "./widget/vite.config.ts",
        test: { name: "widget", root: "widget", include: ["**/*.test.{ts,tsx}"], environment: "jsdom" },
      },
      { test: { name: "house", root: "e2e", include: ["**/*.test.ts"], environment: "node" } },
    ],
  },
})
