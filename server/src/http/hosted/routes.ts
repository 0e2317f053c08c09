import type { HostedForm } from "@porchlight/hosted"
import { type Context, Hono, type MiddlewareHandler } from "hono"
import { NONCE } from "hono/secure-headers"
import type { Bots } from "../../bots/bots.ts"
import type { SigningSecrets } from "../../derive.ts"
import type { Intake } from "../../intake/intake.ts"
import type { Log } from "../../log.ts"
import type { OwnHosts } from "../../sites/hosts.ts"
import type { Sites } from "../../sites/site.ts"
import { asItIs } from "../as-it-is.ts"
import { bookingTaker, postBooking } from "../bookings.ts"
import { jsonOnly, smallBody } from "../json-body.ts"
import { ownFormOnly, ownPageOnly } from "../own-page.ts"
import { pageHeaders } from "../page-headers.ts"
import { Problem } from "../problem.ts"
import { type PublicOrigin, requestedOrigin } from "../public-origin.ts"
import { type RateLimitParts, rateLimits } from "../rate-limit.ts"
import { knownSite } from "../site-env.ts"
import { atHome, atHomeOnly } from "./at-home.ts"
import type { HostedEnv } from "./env.ts"
import { forgiveAddress } from "./forgive.ts"
import { answerInWords } from "./in-words.ts"
import { openedPage } from "./opened.ts"
import { isStale, plainForms } from "./plain-form.ts"
import { receiptsSignedWith, withReceipt } from "./receipts.ts"
import { formOnly, readSent } from "./sent.ts"
import { showAgain, showForm, showReceipt } from "./show.ts"

export type HostedParts = RateLimitParts & {
  sites: Sites
  intake: Intake
  bots: Bots
  /** The widget's form as a server draws it. */
  hostedForm: () => Promise<HostedForm>
  /** For the way to a receipt. */
  receiptSecrets: SigningSecrets
  publicOrigin?: PublicOrigin
  /** Which site a host name belongs to. */
  ownHosts?: OwnHosts
  /** Compresses an answer, where nothing in front of the server does. */
  compress?: MiddlewareHandler
  /** Turns bookings away while there is no room for more. */
  roomGuard?: MiddlewareHandler
  log: Log
}

/**
 * `/book/{site}`: the page on which the form stands by itself. Without scripts it is a plain form that is sent here and
 * answered with the way to its receipt (POST, redirect, GET); with scripts the same form sends itself to `/bookings` below.
 */
export const hostedRoutes = (parts: HostedParts) => {
  const { sites, hostedForm, publicOrigin = requestedOrigin, compress = asItIs, ownHosts = new Map(), log } = parts
  const { roomGuard = asItIs } = parts
  const ownOrigin = (c: Context) => publicOrigin(c.req.raw, c.env)
  const plainForm = plainForms(parts.bots, ownOrigin)
  const ownBots: Pick<Bots, "judge"> = { judge: (form) => parts.bots.judge({ ...form, isOfHostedPage: true }) }
  const take = bookingTaker(parts)
  const receipts = receiptsSignedWith(parts.receiptSecrets)
  const home = atHomeOnly(atHome(ownHosts, publicOrigin))
  const opened = openedPage({ hostedForm, publicOrigin, now: Date.now })
  const ownPage = ownPageOnly(publicOrigin)
  const limit = rateLimits<HostedEnv>(parts)

  return new Hono<HostedEnv>()
    .onError(answerInWords(log, async (site) => (await hostedForm()).stylesOf(site.public)))
    .use("/:site", headers, home, forgiveAddress(sites), knownSite(sites))
    .use("/:site/", headers, home, forgiveAddress(sites), knownSite(sites))
    .use("/:site/bookings", home, knownSite(sites))
    .get("/:site", compress, opened, (c) => {
      const { site, form, page } = c.var
      const signed = c.req.query("receipt")
      if (signed !== undefined) {
        const reference = receipts.read(site.id, signed)
        // Made up: nobody is thanked for what was never sent.
        if (reference === undefined) {
          c.header("Cache-Control", "no-store")
          return c.redirect(`?lang=${page.language}`, 303)
        }
        return showReceipt(c, { reference, earlier: c.req.query("earlier") !== undefined })
      }
      const key = crypto.randomUUID()
      const referrer = referrerOf(c.req.header("Referer"))
      const hidden = { key, token: plainForm.token(c, key), lang: page.language, referrer }
      return showForm(c, { values: form.begin(page), hidden })
    })
    .post(
      "/:site",
      compress,
      ownFormOnly(publicOrigin),
      formOnly,
      smallBody,
      opened,
      readSent,
      inAnotherLanguage,
      roomGuard,
      limit,
      async (c) => {
        const { site, form, page, sent, noPlaceFor } = c.var
        if (!sent) throw new Problem("malformed")
        const faults = form.findFaults(page, sent.values, sent.hidden)
        if (faults.length > 0) return showAgain(c, sent, { kind: "refused", errors: faults }, 422)
        const suspicion = await plainForm.judge(c, sent)
        if (isStale(suspicion)) {
          return showAgain(c, plainForm.renewed(c, sent), { kind: "busy", retryAfter: AT_ONCE_S }, 422)
        }
        const body = form.compose(page, sent.values, sent.hidden)
        const receipt = await take(site, sent.hidden.key, body, async () => suspicion, noPlaceFor)
        if (receipt.kind === "refused") return showAgain(c, sent, { kind: "refused", errors: receipt.errors }, 422)
        const way = new URLSearchParams({ receipt: receipts.sign(site.id, receipt.reference), lang: page.language })
        if (receipt.kind === "key_reused") way.append("earlier", "")
        c.header("Cache-Control", "no-store")
        // On whichever host name and path the form stood.
        return c.redirect(`?${way}`, 303)
      },
    )
    .post("/:site/bookings", ownPage, roomGuard, limit, jsonOnly, smallBody, (c, next) =>
      postBooking<HostedEnv>(withReceipt(take, receipts, c), ownBots, ownOrigin)(c, next),
    )
}

/** How soon a form may be sent again that was only left open for too long: it is said as a moment. */
const AT_ONCE_S = 1

/** The page sends its form here, and each site's colours stand in the page itself. */
const headers = pageHeaders({ formAction: ["'self'"], styleSrc: ["'self'", NONCE] })

/** Shows the form in the language that was asked for, instead of taking it for a booking. */
const inAnotherLanguage: MiddlewareHandler<HostedEnv> = async (c, next) => {
  const { sent, isLanguageChange } = c.var
  return sent && isLanguageChange ? showAgain(c, sent, undefined, 200) : next()
}

/** The page that led here, without its query, which may hold what somebody typed there. */
const referrerOf = (referrer = "") => {
  if (!URL.canParse(referrer)) return ""
  const { origin, pathname } = new URL(referrer)
  return origin + pathname
}
