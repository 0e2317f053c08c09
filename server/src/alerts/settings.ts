import { isPrivateWay } from "../private-way.ts"
import type { Env } from "../sites/secrets.ts"

export type AlertSettings = { url: string; secret: string }

const URL_NAME = "PORCHLIGHT_ALERT_URL"
const SECRET_NAME = "PORCHLIGHT_ALERT_SECRET"

/** Standard Webhooks wants 24 to 64 bytes; in base64 that is as many characters and a third more. */
const SECRET = /^whsec_(?=.{32,88}$)[A-Za-z0-9+/]+={0,2}$/

/**
 * Where alerts go, from the environment.
 *
 * @returns undefined where none are wanted; `fault` is a sentence for whoever set it, and never repeats a value
 */
export const alertSettings = (env: Env): { settings?: AlertSettings; fault?: string } => {
  const [url, secret] = [env[URL_NAME]?.trim() || undefined, env[SECRET_NAME]?.trim() || undefined]
  if (url === undefined && secret === undefined) return {}
  if (url === undefined) return { fault: `${SECRET_NAME} is set, but ${URL_NAME} is not: nobody would be told.` }
  const fault = urlFault(url) ?? secretFault(secret)
  return fault === undefined && secret !== undefined ? { settings: { url, secret } } : { fault }
}

const urlFault = (text: string): string | undefined => {
  const url = URL.parse(text)
  if (!url || !isPrivateWay(url))
    return `${URL_NAME} must begin with https://. On this machine, http:// will do as well.`
  // fetch refuses such an address each time.
  if (url.username || url.password) return `${URL_NAME} must not hold a name or a password.`
  return undefined
}

const secretFault = (secret: string | undefined): string | undefined => {
  if (secret === undefined) return `${URL_NAME} is set, but ${SECRET_NAME} is not. ${MAKE_ONE}`
  return SECRET.test(secret) ? undefined : `${SECRET_NAME} must be whsec_ and 24 to 64 bytes in base64. ${MAKE_ONE}`
}

const MAKE_ONE = `Make one with: echo "whsec_$(openssl rand -base64 32)"`
