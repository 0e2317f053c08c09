import { resolve } from "node:path"
import type { CAC } from "cac"
import { sealingSecrets } from "../../src/node/configuration.ts"
import { readSettings } from "../../src/node/settings.ts"
import type { Env } from "../../src/sites/secrets.ts"
import { demoSecretIn } from "../demo-secret.ts"
import { Fault } from "../fault.ts"
import { plural } from "../table.ts"
import type { Terminal } from "../terminal.ts"
import { backUp } from "./backup.ts"
import { restore } from "./restore.ts"

/** `porchlight backup FILE` and `porchlight restore FILE`, for the ledger of a Node server on this machine. */
export const backupCommands = (cli: CAC, env: Env, terminal: Terminal): void => {
  cli
    .command("backup <file>", "Copy this machine's ledger into a file, also while the server runs")
    .action((file: string) => {
      const { bookings, bytes } = backUp(readSettings(env).dataFolder, resolve(file))
      terminal.print(`${plural(bookings, "booking")} copied to ${file} (${(bytes / 1e6).toFixed(1)} MB), and checked.`)
    })

  cli.command("restore <file>", "Put a copy in the place of a stopped server's ledger").action(async (file: string) => {
    const settings = readSettings(env)
    const { dataFolder } = settings
    const secretsOf = () => sealingSecrets(settings, demoSecretIn(dataFolder))
    const restored = await restore(dataFolder, resolve(file), secretsOf, Date.now()).catch((error: unknown) => {
      // The ledger's own sentences are for people already.
      throw error instanceof Error && !(error instanceof Fault) ? new Fault(error.message) : error
    })
    const { bookings, inDoubt, before } = restored
    terminal.print(`${plural(bookings, "booking")} put back.`)
    if (inDoubt > 0)
      terminal.print(
        `${plural(inDoubt, "booking waits", "bookings wait")}, and each is looked up in ServiceTitan before it is sent.`,
      )
    if (before !== undefined) terminal.print(`The ledger that was there is kept as ${before}.`)
  })
}
