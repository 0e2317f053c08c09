import { HONEYPOT } from "@porchlight/shared"
import type { MiddlewareHandler } from "hono"
import { checkKey } from "../idempotency-key.ts"
import { readText } from "../json-body.ts"
import { Problem } from "../problem.ts"
import type { HostedEnv } from "./env.ts"

/**
 * Lets only what a plain form sends pass.
 *
 * @throws {Problem} 415 `unsupported_media_type`
 */
export const formOnly: MiddlewareHandler = async (c, next) => {
  const [type] = (c.req.header("Content-Type") ?? "").toLowerCase().split(";")
  if (type?.trim() !== "application/x-www-form-urlencoded") throw new Problem("unsupported_media_type")
  await next()
}

/**
 * Reads the form, before anything that may refuse it: whatever happens, the visitor gets back what was typed.
 *
 * @throws {Problem} 400 for a form without the key that each of ours has
 */
export const readSent: MiddlewareHandler<HostedEnv> = async (c, next) => {
  const fields = new URLSearchParams(await readText(c))
  const key = checkKey(fields.get("key") ?? "")
  const { form, page, site } = c.var
  const languageIn = (name: string) => site.languages.find((one) => one === fields.get(name))
  const other = languageIn("speak")
  const language = other ?? languageIn("lang") ?? page.language
  const shown = { ...page, language }
  c.set("page", shown)
  c.set("sent", {
    values: form.read(shown, fields),
    hidden: { key, token: fields.get("token") ?? "", lang: language, referrer: fields.get("referrer") ?? "" },
    honeypot: fields.getAll(HONEYPOT).some((value) => value !== ""),
  })
  c.set("isLanguageChange", other !== undefined)
  await next()
}
