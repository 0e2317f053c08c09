import { makeDataFolder } from "../src/node/data-folder.ts"
import { readSettings } from "../src/node/settings.ts"
import { stopOnSignals } from "../src/node/stop-signals.ts"
import { buildAll } from "./build-all.ts"
import { demoSecretIn } from "./demo-secret.ts"
import { sandboxPort } from "./sandbox-port.ts"
import { startSandboxProcess } from "./sandbox-process.ts"
import { wantsSandbox } from "./wants-sandbox.ts"
import { welcome } from "./welcome.ts"

/** `pnpm start`: builds, and serves what the environment says; without a configuration the demo, sandbox included. */
const start = async () => {
  buildAll()
  const { run, explainStart }: typeof import("../src/node.ts") = await import(
    new URL("../dist/node.js", import.meta.url).href
  )
  try {
    const { host, port, dataFolder, configFile } = readSettings(process.env)
    const beside = sandboxPort(process.env, port)
    makeDataFolder(dataFolder)
    const sandbox = wantsSandbox(configFile, process.env)
      ? await startSandboxProcess(dataFolder, beside, port === 0 ? undefined : `http://${host}:${port}/`)
      : undefined
    const starting = run({ sandbox, demoSecret: demoSecretIn(dataFolder) })
    stopOnSignals(async () => (await starting).stop())
    const { url } = await starting
    console.log(welcome(url, { demo: configFile === undefined, callsScreenUrl: sandbox?.callsScreenUrl }))
  } catch (error) {
    console.error(explainStart(error))
    process.exit(1)
  }
}

await start()
