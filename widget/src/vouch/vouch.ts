import { FORM_TOKEN_MIN_MS, FORM_TOKEN_RENEW_MS, type FormProof } from "@porchlight/shared/form-token"
import type { PublicSite } from "@porchlight/shared/site"
import type { Transport } from "../contract.ts"
import type { Tools } from "../form/parts.ts"
import { newKey } from "../form/submission/key.ts"
import { withRetries } from "../loader/retry.ts"
import { fetchFormToken } from "../transport/fetch-form-token.ts"
import type { Answers } from "./turnstile.ts"

/** What shows that a request is from a form that a person filled in, as far as it has come; good for one key. */
type Pass = Pick<FormProof, "token" | "proof"> & {
  key: string
  /** Of `Date.now()`, which goes on while a phone sleeps. */
  askedAt: number
  /** Of `performance.now()`, which nobody sets, from when the token was here. */
  since: number
  /** Fulfilled once all of it is here, or nobody tries any more. */
  coming: Promise<void>
}

type Surroundings = {
  site: Pick<PublicSite, "id" | "bots">
  /** Directory of the widget's own address, such as `https://book.example/v1/`. */
  base: string
  transport?: Transport | undefined
  /** The field that people never meet, while the form stands. */
  trap(): HTMLInputElement | null
}

export type Vouching = Required<Pick<Tools, "prepare" | "newKey">> & {
  /** Waits for what goes along with a request; no longer than a customer may be held up. */
  proofFor(key: string): Promise<FormProof>
}

/** So long a request waits, once it is sent, for what has not come yet. Then it goes without. */
const PATIENCE_MS = 3000

/** After a failure nobody asks again any sooner while the visitor types. */
const PAUSE_MS = 60_000

/** A timer may be early by a hair. */
const MARGIN_MS = 50

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Gets what a site asks for to be shown that a person has filled its form in: in the background, from when the visitor acts. The
 * entry of a chunk that only such sites' visitors fetch.
 *
 * All of it is kept nowhere but here. What a reload takes away is asked for anew, under the key that the draft has kept: it is the
 * key that makes it one booking.
 */
export const vouching = ({ site: { id, bots }, base, transport, trap }: Surroundings): Vouching => {
  /** Else a request goes with what is at hand. */
  const isNeeded = bots?.formToken === "required" || bots?.turnstile !== undefined
  let pass: Pass | undefined
  /** Turnstile's, where the site has it and it can be had. */
  let answers: Promise<Answers | undefined> | undefined
  /** The key under which the next new request will go. */
  let next: string | undefined

  const fetchToken = async (key: string) =>
    transport ? transport.fetchFormToken?.(id, key) : fetchFormToken(base, id, key)

  const ask = (key: string): Pass => {
    const asked: Pass = { key, askedAt: Date.now(), since: 0, coming: Promise.resolve() }
    const complete = async () => {
      const { token, challenge } = (await withRetries(() => fetchToken(key))) ?? {}
      const since = performance.now()
      const proof = challenge && (await (await import("./solve.ts")).solve(challenge))
      Object.assign(asked, { token, proof, since })
    }
    asked.coming = complete().catch(() => {})
    return asked
  }

  const answersFrom = async ({ siteKey }: { siteKey: string }) =>
    (await import("./turnstile.ts")).startTurnstile(siteKey, trap())

  /** @param pauseMs how long nobody asks again after a failure */
  const passFor = (key: string, pauseMs: number): Pass => {
    if (bots?.turnstile) answers ??= answersFrom(bots.turnstile).catch(() => undefined)
    // A clock that was set back would make it younger than it is.
    const isOld = (known: Pass) => Math.abs(Date.now() - known.askedAt) > (known.token ? FORM_TOKEN_RENEW_MS : pauseMs)
    if (pass?.key !== key || isOld(pass)) pass = ask(key)
    return pass
  }

  return {
    prepare: (attempt) => {
      next ??= newKey()
      passFor(attempt?.key ?? next, PAUSE_MS)
    },
    newKey: () => {
      const key = next ?? newKey()
      next = undefined
      return key
    },
    proofFor: async (key) => {
      const known = passFor(key, PATIENCE_MS)
      let turnstile: string | undefined
      const answer = answers?.then(async (found) => {
        turnstile = await found?.take()
      })
      const age = () => performance.now() - known.since
      if (isNeeded) {
        await Promise.race([Promise.all([known.coming, answer]), pause(PATIENCE_MS)])
        // Who is quick has a browser that fills in for them, or is back after a night.
        if (known.token) await pause(FORM_TOKEN_MIN_MS + MARGIN_MS - age())
      }
      // One that is too young would only tell that somebody was quick.
      return age() < FORM_TOKEN_MIN_MS ? { turnstile } : { token: known.token, proof: known.proof, turnstile }
    },
  }
}
