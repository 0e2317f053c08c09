import { touchOf } from "@porchlight/shared/touch"
import type { CAC } from "cac"
import { explainCampaign } from "../../src/sites/campaigns.ts"
import type { Env } from "../../src/sites/secrets.ts"
import { configuredSite } from "../configured-site.ts"
import { Misuse } from "../fault.ts"
import type { Terminal } from "../terminal.ts"
import { campaignInWords } from "./words.ts"

type Options = { json?: boolean; referrer?: string; first?: string }

/** `porchlight campaign SITE ADDRESS`: which campaign a visitor who came to an address is counted to, and why. */
export const campaignCommand = (cli: CAC, env: Env, terminal: Terminal): void => {
  cli
    .command("campaign <site> <address>", "Tell which campaign a visitor of an address is counted to, rule by rule")
    .option("--referrer <address>", "The page that the visitor came from")
    .option("--first <address>", "Where the visit began, if on another address")
    .example('  $ porchlight campaign acme "https://www.acme.example/?utm_source=google&utm_medium=cpc"')
    .action((site: string, address: string, { json, referrer, first }: Options) => {
      const { campaigns } = configuredSite(site, env)
      const last = touchOf(webAddress(address), referrer === undefined ? undefined : webAddress(referrer))
      const attribution = first === undefined ? last : { ...last, first: touchOf(webAddress(first), undefined) }
      const explanation = explainCampaign(campaigns, attribution)
      terminal.print(json ? JSON.stringify(explanation, null, 2) : campaignInWords(explanation, campaigns))
    })
}

const webAddress = (text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === "https:" || url?.protocol === "http:") return url
  throw new Misuse(`"${text}" is not a whole address, such as https://www.acme.example/?utm_source=google.`)
}
