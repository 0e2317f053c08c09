import type { Suspicion } from "@porchlight/shared"
import type { Context } from "hono"
import type { BegunForm, Bots } from "../../bots/bots.ts"
import type { PageOrigin } from "../form.ts"
import type { HostedEnv, Sent } from "./env.ts"

/**
 * What the form on the page brings along where no script may run: it stands in the page, and comes back with what was typed.
 *
 * @param ownOrigin the origin at which a visitor's browser sees the page
 */
export const plainForms = (bots: Pick<Bots, "beginPlain" | "judgePlain">, ownOrigin: PageOrigin) => {
  const formOf = (c: Context<HostedEnv>, key: string): BegunForm => ({ site: c.var.site, key, origin: ownOrigin(c) })
  return {
    token: (c: Context<HostedEnv>, key: string): string => bots.beginPlain(formOf(c, key)),

    judge: (c: Context<HostedEnv>, { hidden: { key, token }, honeypot }: Sent) =>
      bots.judgePlain(formOf(c, key), { token: token || undefined, honeypot }),

    /** The same form with a token of now. It was filled in already, and may be sent at once. */
    renewed: (c: Context<HostedEnv>, sent: Sent): Sent => {
      const { key } = sent.hidden
      return { ...sent, hidden: { ...sent.hidden, token: bots.beginPlain(formOf(c, key), { again: true }) } }
    },
  }
}

/** Whether all that speaks against a form is that its page was open for too long. Robots do not leave one open. */
export const isStale = (suspicion: readonly Suspicion[]): boolean =>
  suspicion.length === 1 && suspicion[0] === "token_expired"
