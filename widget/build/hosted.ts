import { LANGUAGES } from "@porchlight/shared/limits"
import { build } from "vite"
import type { Assets } from "../hosted/assets.ts"
import { COMMON, DRAWING, INJECTED, JSX, outputOf } from "./bundle.ts"
import { here, TARGETS } from "./paths.ts"
import { preactForServers } from "./preact/for-servers.ts"
import { buildLeanPreact, inPlaceOfPreact } from "./preact/lean.ts"
import { listedAs, pointer } from "./third-party.ts"
import { tighter } from "./tighter.ts"

/** Where the server serves the files from: see `server/src/http/hosted/routes.ts`. */
const PUBLIC_PATH = "/hosted/"

/**
 * Builds the hosted page: the files for browsers into `dist/hosted`, under names that change with their content, and the server's
 * renderer into `hosted/dist`. The renderer comes last, since it holds the names of the others.
 */
export const buildHosted = async (): Promise<void> => {
  const stylesheet = await buildStyles()
  const { script, texts } = await buildClient()
  await buildRenderer({ stylesheet, script, texts })
}

const buildStyles = async (): Promise<string> => {
  const output = await outputOf({
    ...COMMON,
    css: { postcss: { plugins: [withoutShadow] } },
    build: {
      outDir: here("dist/hosted"),
      emptyOutDir: false,
      target: TARGETS,
      rolldownOptions: {
        input: here("hosted/styles/page.css"),
        output: { assetFileNames: "assets/[name].[hash:6][extname]" },
      },
    },
  })
  const sheet = output.find(({ fileName }) => fileName.endsWith(".css"))
  if (!sheet) throw new Error("The build made no style sheet for the hosted page.")
  return PUBLIC_PATH + sheet.fileName
}

/** Takes out the rules for the host element and for slotted links: the hosted page has neither. */
const withoutShadow = {
  postcssPlugin: "without-shadow",
  Rule: (rule: { selectors: string[]; remove(): void }) => {
    const kept = rule.selectors.filter((selector) => !/:host|::slotted/.test(selector))
    if (kept.length === 0) rule.remove()
    else if (kept.length < rule.selectors.length) rule.selectors = kept
  },
}

const buildClient = async (): Promise<Omit<Assets, "stylesheet">> => {
  const output = await outputOf({
    ...COMMON,
    ...JSX,
    base: "./",
    plugins: [inPlaceOfPreact(await buildLeanPreact("drawn")), tighter],
    build: {
      outDir: here("dist/hosted"),
      emptyOutDir: false,
      target: TARGETS,
      ...listedAs("page"),
      // As a library: as an app, Vite would put its preloading of CSS into each chunk, which has none to preload.
      lib: { entry: { page: here("hosted/client.ts") }, formats: ["es"] },
      rolldownOptions: {
        ...DRAWING,
        output: {
          minify: false,
          comments: false,
          postBanner: pointer,
          entryFileNames: "assets/[name].[hash:6].js",
          chunkFileNames: "assets/[name].[hash:6].js",
        },
      },
    },
  })
  const find = (name: string) => {
    const chunk = output.find((file) => file.type === "chunk" && file.name === name)
    if (!chunk) throw new Error(`The build made no chunk for ${name}.`)
    return PUBLIC_PATH + chunk.fileName
  }
  const [en, es, fr] = LANGUAGES.map(find)
  if (!en || !es || !fr) throw new Error("A language has no texts.")
  return { script: find("page"), texts: { en, es, fr } }
}

const buildRenderer = async (assets: Assets): Promise<void> => {
  await build({
    ...COMMON,
    ...JSX,
    plugins: [preactForServers],
    define: { PORCHLIGHT_HOSTED: JSON.stringify(assets) },
    build: {
      outDir: here("hosted/dist"),
      emptyOutDir: true,
      target: "es2024",
      minify: false,
      ...listedAs("render"),
      lib: { entry: here("hosted/server.tsx"), formats: ["es"], fileName: () => "render.js" },
      rolldownOptions: {
        transform: INJECTED,
        // The server has these already.
        external: [/^@porchlight\/shared/],
      },
    },
  })
}
