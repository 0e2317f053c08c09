import type { Context, ErrorHandler } from "hono"
import type { Log } from "../../log.ts"
import { answerProblems, Problem } from "../problem.ts"
import type { HostedEnv } from "./env.ts"
import { isLookedAt } from "./refusal/looked-at.ts"
import { type StylesOf, showRefusal } from "./refusal/show.ts"
import { showAgain } from "./show.ts"

/** What is nobody's fault and passes by itself. */
const PASSING = { rate_limited: 429, not_stored: 503, internal: 500 } as const

/** How soon to try again where nobody knows better, in seconds. */
const SOON_S = 5

/**
 * Answers a form that was sent with the form again, everything that was typed in it, what went wrong in words, and the phone. Where
 * there is no form to show, a person gets a short page in words, and a program a problem document, as on every other route.
 */
export const answerInWords = (log: Log, stylesOf: StylesOf): ErrorHandler<HostedEnv> => {
  const answer = answerProblems(log)
  return async (error, c: Context<HostedEnv>) => {
    const problem = await answer(error, c)
    const { sent } = c.var
    const code = error instanceof Problem ? error.code : "internal"
    if (!sent || !isPassing(code)) return isLookedAt(c) ? showRefusal(c, code, stylesOf) : problem
    const retryAfter = error instanceof Problem ? (error.details.retryAfter ?? SOON_S) : SOON_S
    c.header("Retry-After", String(retryAfter))
    return showAgain(c, sent, { kind: "busy", retryAfter }, PASSING[code])
  }
}

const isPassing = (code: string): code is keyof typeof PASSING => code in PASSING
