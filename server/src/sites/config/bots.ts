import * as z from "zod/mini"
import { FORM_TOKEN_USES } from "../site.ts"
import { about, secret } from "../values.ts"

const siteKey = z
  .string()
  .check(z.regex(/^[\w-]{8,64}$/, "must be a site key of Turnstile, as Cloudflare's dashboard shows it"))

/** How robots are kept away. Nobody is ever asked to solve anything. */
export const botsSchema = z.strictObject({
  formToken: about(
    "Whether a request may come without what a form brings along: checked takes one without and checks one with it; with asked the form on websites brings it along, too; required delivers only what has it.",
    z._default(z.enum(FORM_TOKEN_USES), "checked"),
  ),
  turnstile: about(
    "Cloudflare's Turnstile, a third party, beside all else.",
    z.optional(
      z.strictObject({
        siteKey: about("Stands in the page.", siteKey),
        secret: about("Names the variable that holds the widget's secret key.", secret),
      }),
    ),
  ),
})
