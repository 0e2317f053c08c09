import type { Drawn, ReceiptView, Trouble } from "@porchlight/hosted"
import type { Context } from "hono"
import type { html } from "hono/html"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { hostedDocument } from "./document.ts"
import type { HostedEnv, Sent } from "./env.ts"
import { privateHead, publicHead } from "./head/head.ts"
import { pageAddress } from "./page-address.ts"

/**
 * A browser may keep the page for its own way back, with the key that it was sent under: who goes back and sends once more
 * has not sent twice. Nobody else may, since the key is one visitor's.
 */
const FOR_THE_WAY_BACK = "private, no-cache"

/** The page as it is opened. */
export const showForm = (c: Context<HostedEnv>, opened: Sent) => {
  const { form, page, site } = c.var
  c.header("Cache-Control", FOR_THE_WAY_BACK)
  c.header("Vary", "Accept-Language")
  const address = pageAddress(site, new URL(page.address).origin)
  return show(c, form.drawForm(page, opened), publicHead({ site, language: page.language }, address))
}

/** The page again, with everything that was typed and what came of it, if anything did. It is kept nowhere. */
export const showAgain = (
  c: Context<HostedEnv>,
  sent: Sent,
  trouble: Trouble | undefined,
  status: ContentfulStatusCode,
) => {
  const { form, page, site } = c.var
  c.header("Cache-Control", "no-store")
  const drawn = form.drawForm(page, { ...sent, isAnswer: true, trouble })
  return show(c, drawn, privateHead({ site, language: page.language }), status)
}

/** What the visitor takes away. */
export const showReceipt = (c: Context<HostedEnv>, receipt: ReceiptView) => {
  const { form, page, site } = c.var
  c.header("Cache-Control", FOR_THE_WAY_BACK)
  return show(c, form.drawReceipt(page, receipt), privateHead({ site, language: page.language }))
}

const show = (
  c: Context<HostedEnv>,
  drawn: Drawn,
  head: ReturnType<typeof html>,
  status: ContentfulStatusCode = 200,
) => {
  const { page, secureHeadersNonce: nonce } = c.var
  return c.html(hostedDocument({ language: page.language, head, drawn, nonce }), status)
}
