import * as z from "zod/mini"
import { about, texts, webUrl } from "../values.ts"

/** The question whether text messages are welcome. */
export const smsConsentSchema = z.strictObject({
  text: about("The exact text beside the box. Left out: ours, with what law and carriers ask for.", z.optional(texts)),
  privacyUrl: about("Linked under the box. Left out: the site's privacyUrl.", z.optional(webUrl)),
  termsUrl: about("Linked under the box: the terms of the text messages.", z.optional(webUrl)),
})
