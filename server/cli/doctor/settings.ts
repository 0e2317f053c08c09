import { alertSettings } from "../../src/alerts/settings.ts"
import { tokenFault } from "../../src/http/bearer.ts"
import { STRONG_SECRET } from "../../src/ledger/keys/secrets.ts"
import { readRanges, SettingsError } from "../../src/node/settings.ts"
import { trustedProxiesOf } from "../../src/node/trusted-proxies.ts"
import type { SiteConfig } from "../../src/sites/config.ts"
import { languagesInWords } from "../../src/sites/language-names.ts"
import { unofferedLanguages } from "../../src/sites/languages.ts"
import type { Env } from "../../src/sites/secrets.ts"
import { plural } from "../table.ts"
import { checkConsent } from "./consent.ts"
import { type Finding, mend, unsure, well } from "./finding.ts"
import type { Patient } from "./patient.ts"

/** What can be said without asking anybody. @param demo whether it is the built-in configuration */
export const checkSettings = (patient: Patient, env: Env, demo: boolean): Finding[] => [
  well("Configuration", `${patient.site.name}: ${plural(patient.site.services.length, "service")}.`),
  ...checkOrigins(patient.config.origins),
  ...checkLanguages(patient.config),
  ...checkConsent(patient.site.public),
  checkSecret(env.PORCHLIGHT_SECRET?.trim(), demo),
  checkAdminToken(env.PORCHLIGHT_ADMIN_TOKEN?.trim()),
  ...checkWhatStopsTheStart(env),
]

/** Of these, only one that is wrong has a line. */
const checkWhatStopsTheStart = (env: Env): Finding[] => {
  const metricsToken = env.PORCHLIGHT_METRICS_TOKEN?.trim()
  return [
    ["Metrics token", metricsToken && tokenFault("PORCHLIGHT_METRICS_TOKEN", metricsToken)],
    ["Alerts", alertSettings(env).fault],
    ["Proxies", proxiesFault(env.PORCHLIGHT_TRUSTED_PROXIES)],
  ].flatMap(([what, fault]) => (what && fault ? [mend(what, fault)] : []))
}

const proxiesFault = (ranges: string | undefined): string | undefined => {
  try {
    trustedProxiesOf(readRanges(ranges))
    return undefined
  } catch (error) {
    if (error instanceof SettingsError) return error.message
    throw error
  }
}

const checkLanguages = (config: SiteConfig): Finding[] => {
  const unoffered = unofferedLanguages(config)
  if (unoffered.length === 0) return []
  const it = unoffered.length === 1 ? "it" : "them"
  const says = `which the form does not offer: nobody reads them. Add ${it} to languages, or take those texts out.`
  return [unsure("Languages", `Some texts are in ${languagesInWords(unoffered)}, ${says}`)]
}

const isLoopback = (origin: string) => /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::|$)/.test(origin)

const checkOrigins = (origins: readonly string[]): Finding[] => {
  const open = origins.filter((origin) => !isLoopback(origin))
  const plain = open.filter((origin) => origin.startsWith("http:"))
  if (plain.length > 0) {
    const says =
      "what a visitor types there can be read on its way. Serve the page over https, and list that origin instead."
    return [mend("Origins", `${plain.join(", ")}: ${says}`)]
  }
  if (open.length > 0) return [well("Origins", `${open.join(", ")}.`)]
  return [
    unsure("Origins", "Only pages of this machine may send bookings. Add the website's origin before going live."),
  ]
}

const checkSecret = (secret: string | undefined, demo: boolean): Finding => {
  if (!secret) {
    return demo
      ? well("Secret", "The demo makes its own.")
      : mend("Secret", "PORCHLIGHT_SECRET is not set. Make one with: openssl rand -hex 32, and keep it.")
  }
  if (secret.length >= STRONG_SECRET) return well("Secret", "PORCHLIGHT_SECRET is long enough.")
  return mend(
    "Secret",
    `PORCHLIGHT_SECRET has fewer than ${STRONG_SECRET} characters: whoever has a copy of the ledger may guess it. Set a longer one, ` +
      "and beside it this one as PORCHLIGHT_SECRET_BEFORE while bookings are there.",
  )
}

const checkAdminToken = (token: string | undefined): Finding => {
  if (!token)
    return unsure(
      "Admin token",
      "PORCHLIGHT_ADMIN_TOKEN is not set here, so there is no operator's API. That is allowed.",
    )
  const fault = tokenFault("PORCHLIGHT_ADMIN_TOKEN", token)
  return fault === undefined
    ? well("Admin token", "PORCHLIGHT_ADMIN_TOKEN is long enough.")
    : mend("Admin token", fault)
}
