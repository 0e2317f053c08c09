import { join } from "node:path"
import { ROOT } from "../run/command.ts"
import { type Service, startProgram } from "./service.ts"
import type { Target } from "./targets/open.ts"

/** What `pnpm start` and `pnpm start:edge` run. */
const SCRIPTS: Readonly<Record<Target, string>> = {
  node: "server/cli/start.ts",
  workerd: "server/cli/start-edge.ts",
}

/** Where a newcomer reads the address. */
const WELCOME = /demo contractor's page\s+(\S+)/

/**
 * Starts the demo as the root command does, on any free port.
 *
 * @param dataFolder what it keeps goes there
 */
export const startDemo = (target: Target, dataFolder: string): Promise<Service> =>
  startProgram(
    {
      program: process.execPath,
      args: [join(ROOT, SCRIPTS[target])],
      env: { PORT: "0", PORCHLIGHT_DATA: dataFolder },
    },
    (_, text) => WELCOME.exec(text)?.[1],
  )
