import type { CAC } from "cac"
import { SANDBOX_ACCOUNT } from "../../sandbox/account.ts"
import { readSettings } from "../../src/node/settings.ts"
import type { Env } from "../../src/sites/secrets.ts"
import { Fault } from "../fault.ts"
import { sandboxPort } from "../sandbox-port.ts"
import { plural } from "../table.ts"
import type { Terminal } from "../terminal.ts"
import { examine } from "./doctor.ts"
import type { Finding, Verdict } from "./finding.ts"

/** `porchlight doctor SITE`: what stands between a site and the office's Calls screen. */
export const doctorCommand = (cli: CAC, env: Env, terminal: Terminal): void => {
  cli
    .command("doctor <site>", "Check a site: configuration, credentials, access, clock, the office's ids")
    .action(async (site: string, options: { json?: boolean }) => {
      const findings = await examine(site, { env, sandbox: sandboxBeside(env), fetch, now: Date.now })
      terminal.print(options.json ? JSON.stringify(findings, null, 2) : report(findings))
      const faults = findings.filter(({ verdict }) => verdict === "mend").length
      if (faults > 0) throw new Fault(`${plural(faults, "thing")} to mend.`)
    })
}

/** Where `pnpm start` puts the sandbox, if one runs. */
const sandboxBeside = (env: Env) => {
  const url = `http://127.0.0.1:${sandboxPort(env, readSettings({ PORT: env.PORT }).port)}`
  return { ...SANDBOX_ACCOUNT, apiUrl: url, authUrl: url }
}

const MARKS: Record<Verdict, string> = { well: "well", mend: "MEND", unsure: "?" }

const report = (findings: readonly Finding[]): string => {
  const lines = findings.map(({ what, verdict, says }) => `  ${MARKS[verdict].padEnd(6)}${what.padEnd(16)}${says}`)
  const all = findings.every(({ verdict }) => verdict !== "mend")
  return all ? [...lines, "", "Nothing to mend."].join("\n") : lines.join("\n")
}
