import type { Hours, Language, PublicService, ServedSite, Touch } from "@porchlight/shared"
import type { HostedPage } from "./hosted-page.ts"
import type { Retention } from "./retention.ts"

/** Where one tenant's ServiceTitan is reached, and with which credentials. Never leaves the server. */
export type Account = {
  /** Base that `/crm/v2/…` hangs from, without a slash at its end. */
  apiUrl: string
  /** Base that `/connect/token` hangs from, without a slash at its end. */
  authUrl: string
  tenant: number
  bookingProvider: number
  appKey: string
  clientId: string
  clientSecret: string
}

export const PRIORITIES = ["Low", "Normal", "High", "Urgent"] as const
export type Priority = (typeof PRIORITIES)[number]

/** A service as the office knows it. Job type and business unit come together or not at all. */
export type Service = PublicService & {
  urgent: boolean
  priority?: Priority
  office?: { jobTypeId: number; businessUnitId: number }
}

/** Which touch a visitor is counted by: what brought them last, or what brought them first. */
export const TOUCHES = ["last", "first"] as const

/** All of `when` must match: capitals and blanks do not matter, `*` stands for anything. */
export type CampaignRule = { when: Partial<Record<keyof Touch, string>>; campaignId: number }
/** The first rule that matches gives the campaign, else the default does. `touch` is the last one where it is left out. */
export type Campaigns = {
  default?: number | undefined
  touch?: (typeof TOUCHES)[number]
  /** Whether the preview, which anybody may open, tells the rules. */
  preview?: boolean
  rules: readonly CampaignRule[]
}

/**
 * `checked`: what a form brings along to show that a person filled it in must be right, and may be missing. `asked`: the same, and
 * the widget's form brings it. `required`: it may not be missing.
 */
export const FORM_TOKEN_USES = ["checked", "asked", "required"] as const

/** How robots are kept away from a site. */
export type Bots = {
  formToken: (typeof FORM_TOKEN_USES)[number]
  /** Cloudflare's, where the site has it. `secret` never leaves the server. */
  turnstile?: { siteKey: string; secret: string } | undefined
}

/** One configured site, checked and resolved: what the rest of the server works with. */
export type Site = {
  id: string
  name: string
  /** E.164 */
  phone: string
  timeZone: string
  country: string
  /** The first is the default. */
  languages: readonly [Language, ...Language[]]
  source: string
  services: readonly Service[]
  campaigns: Campaigns
  hours: Hours
  holidays: readonly string[]
  account: Account
  /** Whether requests go to the sandbox instead of a real office. */
  sandbox: boolean
  hosted: HostedPage
  bots: Bots
  retention: Retention
  /** How many new bookings it takes in a minute, from all addresses together. */
  limits: { perMinute: number }
  /** Whether a page of this origin (scheme, host, port) may send requests. */
  allows(origin: string): boolean
  /** What the widget may know: the body of `GET /v1/sites/{site}`. */
  public: ServedSite
}

/** The sites by id. A map on Node; on a runtime that starts anew all the time, each is worked out when it is asked for. */
export type Sites = Pick<ReadonlyMap<string, Site>, "get" | "has" | "keys" | "size">
