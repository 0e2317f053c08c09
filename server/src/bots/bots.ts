import { FORM_TOKEN_MIN_MS, type FormProof, type Suspicion } from "@porchlight/shared"
import type { Log } from "../log.ts"
import type { Site } from "../sites/site.ts"
import { watchRush } from "./busy.ts"
import { type Challenge, challengesSignedWith } from "./challenges.ts"
import { readFormHeader } from "./form-header.ts"
import { type FormOf, formTokensSignedWith } from "./form-tokens.ts"
import { canSolve, type Header, looksOdd } from "./looks.ts"
import { createTurnstile, SITEVERIFY_URL } from "./turnstile.ts"
import { verdictOn } from "./verdict.ts"

/** A form that somebody has begun to fill in: whose it is, under which key it will be sent, and where its page stands. */
export type BegunForm = {
  site: Site
  /** The idempotency key that it will be sent under. */
  key: string
  /** Of the page (scheme, host, port). */
  origin: string
}

/** A form that was sent, and what it brought along. */
export type SentForm = BegunForm & {
  /** The request header; undefined where there was none. */
  header: string | undefined
  /** Whether it came the way that only the hosted page goes, whose own token is good there and nowhere else. */
  isOfHostedPage?: boolean
}

/** Tells people from robots, as far as that can be told without asking anybody anything. */
export type Bots = {
  /** A token for a form, and a challenge where there is reason for one. */
  begin(form: BegunForm, header: Header): Promise<{ token: string; challenge?: Challenge }>
  /**
   * A token for a form that may have no scripts: nothing can be asked of it, and so it is good for the hosted page alone.
   *
   * @param again whether it was filled in already, and can be sent at once
   */
  beginPlain(form: BegunForm, options?: { again: boolean }): string
  /** What speaks against a person; nothing as a rule. It never throws, whatever was brought along. */
  judge(form: SentForm): Promise<readonly Suspicion[]>
  /** The same for a form that was sent without scripts. */
  judgePlain(form: BegunForm, brought: FormProof): Promise<readonly Suspicion[]>
  /** A request of this site was taken, and not set aside: many of them are a reason to ask for more. */
  taken(site: string): void
}

/** Which way a form came. */
type Way = { hasScripts: boolean; isOfHostedPage: boolean }

export type BotsParts = {
  /** What tokens are signed with: the first signs, and what any of them has signed is good. */
  secrets: readonly string[]
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
    // Both are asked whatever else is known, so that nobody learns from the time that it takes.
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
      // A script of the contractor's own, on the way that must be fast.
      if (form.site.bots.formToken !== "required") return []
      return verdictOn({ ...NOTHING, now: now() }, form.site.bots)
    },
    judgePlain: (form, brought) => look(form, brought, { hasScripts: false, isOfHostedPage: true }),
    taken: rush.taken,
  }
}

const NOTHING = { brought: {}, signed: undefined, solved: undefined, turnstile: undefined, hasScripts: true }

/** Of the page's origin the host is enough: who ends TLS in front of us may not have told of it. */
const formOf = ({ site, key, origin }: BegunForm): FormOf => ({
  site: site.id,
  host: URL.canParse(origin) ? new URL(origin).host : "",
  key,
})
