import { FORM_TOKEN_MIN_MS, type FormProof, type Suspicion } from "@porchlight/shared"
import type { SigningSecrets } from "../derive.ts"
import type { Log } from "../log.ts"
import type { Site } from "../sites/site.ts"
import { watchRush } from "./busy.ts"
import { type Challenge, challengesSignedWith } from "./challenges.ts"
import { readFormHeader } from "./form-header.ts"
import { type FormOf, formTokensSignedWith } from "./form-tokens.ts"
import { canSolve, type Header, looksOdd } from "./looks.ts"
import { createTurnstile, SITEVERIFY_URL } from "./turnstile.ts"
import { verdictOn } from "./verdict.ts"

/** A form that somebody has begun to fill in. */
export type BegunForm = {
  site: Site
  /** The idempotency key that it will be sent under. */
  key: string
  /** Of the page that the form stands in (scheme, host, port). */
  origin: string
}

/** A form that was sent, and what it brought along. */
type SentForm = BegunForm & {
  /** The request header; undefined where there was none. */
  header: string | undefined
  /** Whether it came by the hosted page's own route, the only one where a plain token is good. */
  isOfHostedPage?: boolean
}

/** Tells people from robots, as far as that is possible without asking the visitor anything. */
export type Bots = {
  /** A token for a form, with a challenge if there is reason for one. */
  begin(form: BegunForm, header: Header): Promise<{ token: string; challenge?: Challenge }>
  /**
   * A token for a form that may run no scripts. Nothing can be computed there, so it is good for the hosted page alone.
   *
   * @param again whether it was filled in already, and can be sent at once
   */
  beginPlain(form: BegunForm, options?: { again: boolean }): string
  /** What suggests a robot; as a rule nothing. Never throws, whatever was brought along. */
  judge(form: SentForm): Promise<readonly Suspicion[]>
  /** The same for a form that was sent without scripts. */
  judgePlain(form: BegunForm, brought: FormProof): Promise<readonly Suspicion[]>
  /** A request of this site was accepted and not quarantined. Many of these in a short time are a reason to set challenges. */
  taken(site: string): void
}

/** Which way a form came. */
type Way = { hasScripts: boolean; isOfHostedPage: boolean }

export type BotsParts = {
  secrets: SigningSecrets
  /** ms since the epoch */
  now: () => number
  /** At least 0, less than 1. */
  random: () => number
  fetch: typeof globalThis.fetch
  /** Where Turnstile's answers are checked; a stand-in's address in tests. */
  turnstileUrl?: string | undefined
  log: Log
}

export const createBots = ({ secrets, now, random, fetch, turnstileUrl = SITEVERIFY_URL, log }: BotsParts): Bots => {
  const tokens = formTokensSignedWith(secrets)
  const challenges = challengesSignedWith(secrets, (least, most) => least + Math.floor(random() * (most - least + 1)))
  const askTurnstile = createTurnstile({ fetch, url: turnstileUrl, log })
  const rush = watchRush(now)

  const look = async (form: BegunForm, brought: FormProof | undefined, from: Way) => {
    const { site, key } = form
    const { token, proof, turnstile: response } = brought ?? {}
    const read = token === undefined ? undefined : tokens.read(formOf(form), token)
    const signed = read?.plain && !from.isOfHostedPage ? undefined : read
    const secret = site.bots.turnstile?.secret
    // Both are checked whatever else is known, so that the time it takes reveals nothing.
    const [solved, turnstile] = await Promise.all([
      token !== undefined && proof !== undefined && signed?.challenged ? challenges.isSolved(token, proof) : undefined,
      secret !== undefined && response !== undefined
        ? askTurnstile({ secret, response, site: site.id, key })
        : undefined,
    ])
    return verdictOn({ brought, signed, solved, turnstile, hasScripts: from.hasScripts, now: now() }, site.bots)
  }

  return {
    begin: async (form, header) => {
      const challenged = (rush.isBusy(form.site.id) || looksOdd(header)) && canSolve(form.origin)
      const token = tokens.sign(formOf(form), { at: now(), challenged, plain: false })
      return challenged ? { token, challenge: await challenges.set(token) } : { token }
    },
    beginPlain: (form, { again } = { again: false }) => {
      const at = again ? now() - FORM_TOKEN_MIN_MS : now()
      return tokens.sign(formOf(form), { at, challenged: false, plain: true })
    },
    judge: async (form) => {
      if (form.header !== undefined) {
        const { header, isOfHostedPage = false } = form
        return look(form, readFormHeader(header), { hasScripts: true, isOfHostedPage })
      }
      // Without a header it is a script of the contractor's own. This path must be fast.
      if (form.site.bots.formToken !== "required") return []
      return verdictOn({ ...NOTHING, now: now() }, form.site.bots)
    },
    judgePlain: (form, brought) => look(form, brought, { hasScripts: false, isOfHostedPage: true }),
    taken: rush.taken,
  }
}

const NOTHING = { brought: {}, signed: undefined, solved: undefined, turnstile: undefined, hasScripts: true }

/** Only the host of the page's origin counts: a proxy that ends TLS in front of us may not have said so. */
const formOf = ({ site, key, origin }: BegunForm): FormOf => ({
  site: site.id,
  host: URL.canParse(origin) ? new URL(origin).host : "",
  key,
})
