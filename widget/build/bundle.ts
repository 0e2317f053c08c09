import { build, type InlineConfig, type Rolldown } from "vite"
import { here } from "./paths.ts"

/** What all builds have in common. */
export const COMMON = {
  configFile: false,
  root: here("."),
  publicDir: false,
  logLevel: "warn",
} satisfies InlineConfig

/** JSX becomes calls of Preact's `h`: the newer transform would add a second function that makes nodes. It needs {@link INJECTED}. */
export const JSX = { oxc: { jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" } } } satisfies InlineConfig

/** Imports `h` for components, which do not import it themselves. */
export const INJECTED = {
  inject: { h: ["preact", "h"], Fragment: ["preact", "Fragment"] },
} satisfies Rolldown.TransformOptions

/** Constants are inlined: their names would be longer. */
export const INLINED = { inlineConst: { mode: "all", pass: 2 } } satisfies Rolldown.OptimizationOptions

/** For modules that draw the form in a browser, and that `tighter` minifies. */
export const DRAWING = {
  // No warning that a plugin is slow: Terser is.
  checks: { bundlerTimings: false },
  optimization: INLINED,
  transform: INJECTED,
  // What two chunks share stays in the one that is loaded first, which saves a file.
  preserveEntrySignatures: "allow-extension",
} satisfies Rolldown.RolldownOptions

/** Runs a build of one output, and gives what it made. */
export const outputOf = async (config: InlineConfig): Promise<Rolldown.RolldownOutput["output"]> => {
  const output = [await build(config)].flat()[0]
  if (!output || !("output" in output)) throw new Error("Vite built something else than one output.")
  return output.output
}
