import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { brotliCompressSync, gzipSync } from "node:zlib"
import { cloudflareTest } from "@cloudflare/vitest-plugin"
import type { Plugin } from "vitest/config"
import { toSiteLines } from "../src/cloudflare/site-lines.ts"
import { checkSites } from "../src/sites/load.ts"
import { acmeConfig, acmeEnv } from "./acme.ts"
import { BOLT_DAYS, BOLT_PER_MINUTE } from "./edge/limits.ts"
import { ADMIN_TOKEN, ALERT_URL, METRICS_TOKEN } from "./edge/operator.ts"

/**
 * Runs tests inside workerd, over the Worker's sources and what `wrangler.jsonc` binds. What a build would put beside the
 * Worker is made here, so that nothing needs to be built first.
 */
export const edgeTests = () => [
  texts({ "porchlight:sites": toSiteLines(sites), "porchlight:openapi": "{}" }),
  cloudflareTest({
    main: fileURLToPath(new URL("../src/cloudflare.ts", import.meta.url)),
    wrangler: { configPath: fileURLToPath(new URL("../wrangler.jsonc", import.meta.url)) },
    miniflare: {
      bindings: {
        PORCHLIGHT_SECRET: "a secret of the tests",
        PORCHLIGHT_ADMIN_TOKEN: ADMIN_TOKEN,
        PORCHLIGHT_METRICS_TOKEN: METRICS_TOKEN,
        PORCHLIGHT_ALERT_URL: ALERT_URL,
        PORCHLIGHT_ALERT_SECRET: `whsec_${"c2VjcmV0".repeat(5)}`,
        ...acmeEnv,
      },
      assets: { directory: widgetFolder(), binding: "ASSETS" },
    },
  }),
]

const unset = { appKey: "$OTHER_APP_KEY", clientId: "$OTHER_CLIENT_ID", clientSecret: "$OTHER_CLIENT_SECRET" }

/** A host name of the first contractor's own. */
const OWN_HOST = "book.acme.example"

/** Two contractors whose credentials are set, and one whose are not. */
const sites = checkSites(
  JSON.stringify({
    sites: [
      { ...acmeConfig, hosted: { hosts: [OWN_HOST] } },
      { ...acmeConfig, id: "bolt", limits: { perMinute: BOLT_PER_MINUTE }, retention: { contactDays: BOLT_DAYS } },
      { ...acmeConfig, id: "unset", serviceTitan: { ...acmeConfig.serviceTitan, ...unset } },
    ],
  }),
)

/** Modules that the build leaves beside the Worker. */
const texts = (modules: Readonly<Record<string, string>>): Plugin => ({
  name: "porchlight-texts",
  enforce: "pre",
  resolveId: (id) => (id in modules ? `\0${id}` : undefined),
  load: (id) => {
    const text = modules[id.slice(1)]
    return text === undefined ? undefined : `export default ${JSON.stringify(text)}`
  },
})

/** A widget's build of two files, compressed as the real one is. */
const widgetFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "porchlight-edge-"))
  for (const [path, content] of [
    ["v1/widget.js", "loader()"],
    ["preview/index.html", "<!doctype html><title>Preview</title>"],
  ] as const) {
    const file = join(folder, path)
    mkdirSync(join(file, ".."), { recursive: true })
    writeFileSync(file, content)
    writeFileSync(`${file}.br`, brotliCompressSync(content))
    writeFileSync(`${file}.gz`, gzipSync(content))
  }
  return folder
}
