import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    projects: [
      { test: { name: "shared", root: "shared", include: ["**/*.test.ts"], environment: "node" } },
      { test: { name: "server", root: "server", include: ["**/*.test.ts"], environment: "node" } },
      {
        extends: "./widget/vite.config.ts",
        test: { name: "widget", root: "widget", include: ["**/*.test.{ts,tsx}"], environment: "jsdom" },
      },
      { test: { name: "house", root: "e2e", include: ["**/*.test.ts"], environment: "node" } },
    ],
  },
})
