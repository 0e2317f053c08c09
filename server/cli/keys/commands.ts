import type { CAC } from "cac"
import type { SiteKeysView } from "../../src/operator/keys/desk.ts"
import type { Api } from "../api.ts"
import { Fault } from "../fault.ts"
import { plural } from "../table.ts"
import type { Terminal } from "../terminal.ts"
import { printKeys } from "./print.ts"

type Options = { json?: boolean }

/** `porchlight keys` and `porchlight keys rotate [SITE]`, over the API of a running server. */
export const keyCommands = (cli: CAC, connect: () => Api, terminal: Terminal, now: () => number = Date.now): void => {
  cli.command("keys", "Show by which keys the bookings are sealed").action(async (options: Options) => {
    const listed = await allKeys(connect())
    terminal.print(options.json ? JSON.stringify(listed, null, 2) : printKeys(listed, now()))
  })

  cli
    .command("keys rotate [site]", "Give a site, or each of them, a new key; what is sealed is sealed anew meanwhile")
    .action(async (site: string | undefined, options: Options) => {
      const api = connect()
      const asked = site === undefined ? (await allKeys(api)).sites.map((each) => each.site) : [site]
      const rotated: string[] = []
      for (const each of asked) if ((await api.rotateKey(each)).rotated) rotated.push(each)
      if (site !== undefined && rotated.length === 0)
        throw new Fault(`Nothing was ever sealed for ${site}: it gets a key with its first booking.`)
      terminal.print(options.json ? JSON.stringify({ rotated }, null, 2) : rotatedInWords(rotated))
    })
}

const rotatedInWords = (rotated: readonly string[]): string =>
  rotated.length === 0
    ? "Nothing is sealed yet."
    : `${plural(rotated.length, "site has a new key", "sites have new keys")}. What is there is sealed anew while bookings come in, ` +
      "and the old key goes once nothing is under it: see with porchlight keys."

/** What the server says of all its keys. */
export type Listed = {
  sites: SiteKeysView[]
  /** Whether the server still names the secret before. */
  secretBefore: boolean
  /** Sites whose ledger did not answer. */
  unanswered: number
}

const allKeys = async (api: Api): Promise<Listed> => {
  const listed: Listed = { sites: [], secretBefore: false, unanswered: 0 }
  let after: string | undefined
  do {
    const page = await api.keys(after)
    listed.sites.push(...page.sites)
    listed.secretBefore = page.secretBefore ?? false
    listed.unanswered += page.unanswered?.length ?? 0
    after = page.next
  } while (after !== undefined)
  return listed
}
