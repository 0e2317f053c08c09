import { LANGUAGES } from "@porchlight/shared/limits"
import { createServer, type Plugin, type ViteDevServer } from "vite"
import { buildHosted } from "./build/hosted.ts"
import { here } from "./build/paths.ts"
import manifest from "./package.json" with { type: "json" }
import viteConfig from "./vite.config.ts"

type WidgetDev = {
  /** Where to listen, on loopback. */
  port: number
  /** The Porchlight server that answers everything but the widget's own modules, such as `http://127.0.0.1:8787`. */
  apiUrl: string
}

/** Vite's own modules live below this, so that every other address is the server's. */
const SOURCE = "/widget-source/"

/**
 * Serves the widget from its source in front of a Porchlight server: a change of a form component shows on the demo
 * page at once, with what was typed still there.
 *
 * @returns the running server; `close()` stops it
 */
export const startWidgetDev = async ({ port, apiUrl }: WidgetDev): Promise<ViteDevServer> => {
  const server = await createServer({
    ...viteConfig,
    configFile: false,
    root: here("."),
    base: SOURCE,
    appType: "custom",
    publicDir: false,
    plugins: [viteConfig.plugins, loaderFromSource],
    define: {
      PORCHLIGHT_HASH: JSON.stringify("source"),
      PORCHLIGHT_POPUP: JSON.stringify(`..${SOURCE}src/popup/main.ts`),
      PORCHLIGHT_VERSION: JSON.stringify(manifest.version),
    },
    server: {
      host: "127.0.0.1",
      port,
      strictPort: true,
      proxy: { [`^(?!${SOURCE}|/v1/widget\\.js)`]: { target: apiUrl } },
    },
  })
  return server.listen()
}

/** What the loader asks for as a built chunk, and the module that it is here. */
const CHUNKS: ReadonlyMap<string | undefined, string> = new Map([
  ["form", `${SOURCE}src/mount.tsx`],
  ["page", `${SOURCE}src/page/main.ts`],
  ...LANGUAGES.map((language) => [language, `${SOURCE}src/messages/${language}.ts`] as const),
])

/** The tag asks for a classic script and for chunks by their names; these fetch the modules that stand for them here. */
const loaderFromSource: Plugin = {
  name: "porchlight:loader-from-source",
  configureServer(server) {
    server.middlewares.use("/v1/widget.js", (_request, response) => {
      response.setHeader("Content-Type", "text/javascript")
      response.setHeader("Cache-Control", "no-store")
      response.end(`import("${SOURCE}@vite/client").then(() => import("${SOURCE}src/loader/main.ts"))\n`)
    })
    server.middlewares.use("/v1/assets/", ({ url = "" }, response, next) => {
      const source = CHUNKS.get(/(\w+)\.source\.js$/.exec(url)?.[1])
      if (!source) return next()
      response.setHeader("Content-Type", "text/javascript")
      response.end(`export * from "${source}"\n`)
    })
  },
}

if (import.meta.main) {
  // The server draws the hosted page with what is built of it.
  await buildHosted()
  const { PORT, PORCHLIGHT_URL } = process.env
  await startWidgetDev({ port: Number(PORT ?? 8787), apiUrl: PORCHLIGHT_URL ?? "http://127.0.0.1:8789" })
}
