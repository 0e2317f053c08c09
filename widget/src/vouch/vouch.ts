import { FORM_TOKEN_MIN_MS, FORM_TOKEN_RENEW_MS, type FormProof } from "@porchlight/shared/form-token"
import type { PublicSite } from "@porchlight/shared/site"
import type { FormToken, Transport } from "../contract.ts"
import type { Tools } from "../form/parts.ts"
import { newKey } from "../form/submission/key.ts"
import { withRetries } from "../loader/retry.ts"
import { fetchFormToken } from "../transport/fetch-form-token.ts"
import type { Answers } from "./turnstile.ts"

/** What shows that a person filled in the form, as far as it has come. It is valid for one idempotency key. */
type Pass = Pick<FormProof, "token" | "proof"> & {
  key: string
  /** When the token came, by {@link elapsed}. */
  since: number
}

/** A pass that was asked for, whether it has come or not. */
type AskedPass = Pass & {
  /** What has to be solved for the token to count, if the server has reason to ask for that. */
  challenge?: FormToken["challenge"]
  /** By `Date.now()`, which goes on while a phone sleeps. */
  askedAt: number
  /** Fulfilled once all of it is here, or it is given up. */
  coming: Promise<void>
  /** All of it is here, or it is given up. */
  isOver: boolean
}

type Surroundings = {
  site: Pick<PublicSite, "id" | "bots">
  /** Directory of the widget's own address, such as `https://book.example/v1/`. */
  base: string
  transport?: Transport | undefined
  /** The field that people never meet, while the form stands. */
  trap(): HTMLInputElement | null
  /** The token that the hosted page holds from the start, for when no other comes. */
  spare?: Pass | undefined
}

export type Vouching = Required<Pick<Tools, "prepare" | "newKey">> & {
  /** Waits for what goes along with a request, but no longer than a customer may be held up. */
  proofFor(key: string): Promise<FormProof>
}

/**
 * How long a request waits, once the button is pressed, for what has not come yet. Then it goes without, and a site that requires it
 * sets the request aside until somebody releases it: ten seconds more on a slow line are the smaller harm.
 */
const PATIENCE_MS = 10_000

/** How long to leave a server alone after a failure, while the visitor types. */
const PAUSE_MS = 60_000

/** A timer may be early by a hair. */
const MARGIN_MS = 50

/** By `performance.now()`, which no setting of the clock changes; by the clock where the page has something else of that name. */
const elapsed = (): number => {
  const now: unknown = globalThis.performance?.now?.()
  return typeof now === "number" ? now : Date.now()
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Gets what a site asks for as a sign that a person has filled its form in (a token, a proof of work, Turnstile), in the background,
 * from when the visitor first acts. The entry of a chunk that only such sites' visitors fetch.
 *
 * Nothing of it is stored. After a reload it is asked for again, under the key that the draft has kept: it is the key that makes it
 * one booking.
 */
export const vouching = ({ site: { id, bots }, base, transport, trap, spare }: Surroundings): Vouching => {
  const isTokenNeeded = bots?.formToken === "required"
  /** If nothing is needed, a request goes with whatever is at hand. */
  const isNeeded = isTokenNeeded || bots?.turnstile !== undefined
  let pass: AskedPass | undefined
  /** Turnstile's, where the site has it and it can be had. */
  let answers: Promise<Answers | undefined> | undefined
  /** The key under which the next new request will go. */
  let next: string | undefined

  const fetchToken = async (key: string, round: number) =>
    transport ? transport.fetchFormToken?.(id, key) : fetchFormToken(base, id, key, round)

  const ask = (key: string): AskedPass => {
    const asked: AskedPass = { key, askedAt: Date.now(), since: 0, coming: Promise.resolve(), isOver: false }
    const hear = async (round: number) => {
      const { token, challenge } = (await fetchToken(key, round)) ?? {}
      // On a slow line a try may be answered after it was given up: the first answer counts, with its challenge.
      if (!asked.token) Object.assign(asked, { token, challenge, since: elapsed() })
    }
    const complete = async () => {
      await withRetries(hear)
      const { challenge } = asked
      if (challenge) asked.proof = await (await import("./solve.ts")).solve(challenge)
    }
    asked.coming = complete()
      .catch(() => {})
      .then(() => {
        asked.isOver = true
      })
    return asked
  }

  const answersFrom = async ({ siteKey }: { siteKey: string }) =>
    (await import("./turnstile.ts")).startTurnstile(siteKey, trap())

  /** @param pauseMs how long nobody asks again after one was asked for that did not come */
  const passFor = (key: string, pauseMs: number): AskedPass => {
    if (bots?.turnstile) answers ??= answersFrom(bots.turnstile).catch(() => undefined)
    const isSpent = ({ token, askedAt, isOver }: AskedPass) => {
      // With `abs`, since a clock that was set back would make the token younger than it is.
      const age = Math.abs(Date.now() - askedAt)
      return token ? age > FORM_TOKEN_RENEW_MS : isOver && age > pauseMs
    }
    if (pass?.key !== key || isSpent(pass)) pass = ask(key)
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
      // One that is on its way over a slow line is waited for; one that failed is asked for once more.
      const asked = passFor(key, 0)
      let turnstile: string | undefined
      const answer = answers?.then(async (found) => {
        turnstile = await found?.take()
      })
      if (isNeeded) await Promise.race([Promise.all([asked.coming, answer]), pause(PATIENCE_MS)])
      const isWhole = () => asked.token !== undefined && (asked.proof !== undefined || !asked.challenge)
      const shown: Pass = !isWhole() && spare?.key === key ? spare : asked
      const age = () => elapsed() - shown.since
      // Somebody this quick uses autofill, or is back after a night.
      if (isNeeded && shown.token) await pause(FORM_TOKEN_MIN_MS + MARGIN_MS - age())
      // A token that is too young would only show that somebody was quick, and one without its proof that a phone is slow. Sending
      // such a token helps the visitor only if the site would count it worse to have none.
      const isGood = shown === spare || isTokenNeeded || isWhole()
      return isGood && age() >= FORM_TOKEN_MIN_MS
        ? { token: shown.token, proof: shown.proof, turnstile }
        : { turnstile }
    },
  }
}
