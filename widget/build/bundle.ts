import { build, type InlineConfig, type Rolldown } from "vite"
import { here } from "./paths.ts"

/** What all builds have in common. */
export const COMMON = {
  configFile: false,
  root: here("."),
  publicDir: false,
  logLevel: "warn",
} satisfies InlineConfig

/** Components as calls of Preact's own `h`: the newer transform would bring a second way to make a node. It takes {@link INJECTED} too. */
export const JSX = { oxc: { jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" } } } satisfies InlineConfig

/** The import that no component writes. */
export const INJECTED = {
  inject: { h: ["preact", "h"], Fragment: ["preact", "Fragment"] },
} satisfies Rolldown.TransformOptions

/** Constants stand where they are used: a name for each would be longer. */
export const INLINED = { inlineConst: { mode: "all", pass: 2 } } satisfies Rolldown.OptimizationOptions

/** Modules that draw the form in a browser, for `tighter` to minify. */
export const DRAWING = {
  // Terser takes its time, as it is known to.
  checks: { bundlerTimings: false },
  optimization: INLINED,
  transform: INJECTED,
  // What two chunks share stays in the one that comes first: one file less to wait for.
  preserveEntrySignatures: "allow-extension",
} satisfies Rolldown.RolldownOptions

/** Runs a build of one output, and gives what it made. */
export const outputOf = async (config: InlineConfig): Promise<Rolldown.RolldownOutput["output"]> => {
  const output = [await build(config)].flat()[0]
  if (!output || !("output" in output)) throw new Error("Vite built something else than one output.")
  return output.output
}
