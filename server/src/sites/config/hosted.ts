import { MAX_LENGTH } from "@porchlight/shared"
import * as z from "zod/mini"
import { toCheck } from "../config-rules.ts"
import { BUSINESS_TYPES } from "../hosted-page.ts"
import { canonicalHost } from "../hosts.ts"
import { about, isWebUrl, texts, webUrl, words } from "../values.ts"

const host = z
  .string()
  .check(
    z.refine(
      (value) => canonicalHost(value) !== undefined,
      "must be a host name alone, such as book.acme.example: no https:// before it, no port or path behind it",
    ),
  )

/** Whoever shows a preview of a shared link fetches its picture, and most of them only over https. */
const imageUrl = z
  .string()
  .check(
    z.refine(
      (value) => value.startsWith("https://") && isWebUrl(value),
      "must be the https address of a picture, such as https://acme.example/van.jpg",
    ),
  )

const line = words.check(z.maxLength(MAX_LENGTH.street, `must be ${MAX_LENGTH.street} characters at most`))

/** The booking page that needs no website: how it is found and what it tells of the contractor. */
export const hostedSchema = z.strictObject({
  hosts: about(
    "Host names of its own, at which the page stands at /. The first is its proper address.",
    z._default(z.array(host), []),
  ),
  robots: about(
    "Whether search engines may list the page. Left out: index where it has a host name of its own, else noindex.",
    z.optional(z.enum(["index", "noindex"])),
  ),
  title: about("What the browser's tab and search engines show. Left out: ours.", z.optional(texts)),
  description: about("One or two sentences for search engines and shared links. Left out: ours.", z.optional(texts)),
  image: about("A picture for shared links, 1200 by 630 pixels.", z.optional(imageUrl)),
  website: about("The contractor's own website.", z.optional(webUrl)),
  businessType: about(
    "What the contractor is, by schema.org's names.",
    z._default(z.enum(BUSINESS_TYPES), "LocalBusiness"),
  ),
  address: about(
    "Where the business is found; without a street, its town alone.",
    z.optional(z.strictObject({ street: z.optional(line), city: line, state: line, zip: z.optional(line) })),
  ),
})

/** A host name leads to one site. */
export const hostsOnlyOnce = toCheck<readonly { hosted?: { hosts?: unknown } | null }[]>((sites, tell) => {
  const firstOf = new Map<string, string>()
  for (const [index, site] of sites.entries()) {
    const hosts = site?.hosted?.hosts
    if (!Array.isArray(hosts)) continue
    for (const [place, written] of hosts.entries()) {
      const name = typeof written === "string" ? canonicalHost(written) : undefined
      if (name === undefined) continue
      const first = firstOf.get(name)
      if (first === undefined) firstOf.set(name, `sites[${index}].hosted.hosts[${place}]`)
      else tell([index, "hosted", "hosts", place], `is the same as ${first}: a host name leads to one site`)
    }
  }
}, Array.isArray)
