import { makeDataFolder } from "../src/node/data-folder.ts"
import { readSettings } from "../src/node/settings.ts"
import { stopOnSignals } from "../src/node/stop-signals.ts"
import { explainStart as explainUnbuilt } from "../src/node.ts"
import { buildAll } from "./build-all.ts"
import { checkStart } from "./check-start.ts"
import { demoSecretIn } from "./demo-secret.ts"
import { startSandboxBeside } from "./sandbox-process.ts"
import { welcome } from "./welcome.ts"

/** `pnpm start`: builds, and serves what the environment says; without a configuration the demo, sandbox included. */
const start = async () => {
  checkStart(process.env)
  buildAll()
  const { run, explainStart }: typeof import("../src/node.ts") = await import(
    new URL("../dist/node.js", import.meta.url).href
  )
  try {
    const settings = readSettings(process.env)
    const { dataFolder } = settings
    makeDataFolder(dataFolder)
    const sandbox = await startSandboxBeside(settings, dataFolder, process.env)
    const starting = run({ sandbox, demoSecret: demoSecretIn(dataFolder) })
    stopOnSignals(async () => (await starting).stop())
    const { url } = await starting
    console.log(welcome(url, settings, sandbox?.callsScreenUrl))
  } catch (error) {
    console.error(explainStart(error))
    process.exit(1)
  }
}

try {
  await start()
} catch (error) {
  console.error(explainUnbuilt(error))
  process.exit(1)
}
