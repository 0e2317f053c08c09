import { fileURLToPath } from "node:url"
import { readSettings } from "../src/node/settings.ts"
import { stopOnSignals } from "../src/node/stop-signals.ts"
import { explainStart, run } from "../src/node.ts"
import { openapiDocument } from "../src/openapi.ts"
import { demoSecretIn } from "./demo-secret.ts"
import { sandboxAt } from "./sandbox-process.ts"

/** The server of `pnpm dev`, from its sources. `node --watch` starts it anew whenever one of them changes. */
const { PORCHLIGHT_DEV_SANDBOX: sandboxUrl } = process.env
try {
  const running = await run({
    sandbox: sandboxUrl ? sandboxAt(sandboxUrl) : undefined,
    built: {
      publicFolder: fileURLToPath(new URL("../../widget/dist", import.meta.url)),
      openapi: JSON.stringify(openapiDocument("dev")),
    },
    demoSecret: demoSecretIn(readSettings(process.env).dataFolder),
  })
  stopOnSignals(running.stop)
} catch (error) {
  console.error(explainStart(error))
  process.exitCode = 1
}
