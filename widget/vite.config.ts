/// <reference types="vitest/config" />
import preact from "@preact/preset-vite"
import { defineConfig } from "vite"

/** What tests and the dev server share. The build for visitors is `build.ts`. */
export default defineConfig({
  plugins: [
    preact({
      devToolsEnabled: false,
      reactAliasesEnabled: false,
      // Hot reload is for people who look at a page.
      prefreshEnabled: process.env.VITEST === undefined,
    }),
  ],
  // A test compares the styles with the palette.
  test: { css: true, setupFiles: ["test/patience.ts"] },
})
