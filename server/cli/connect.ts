import { isPrivateWay } from "../src/private-way.ts"
import type { Env } from "../src/sites/secrets.ts"
import { type Api, createApi } from "./api.ts"
import { Fault } from "./fault.ts"

const DEFAULT_URL = "http://127.0.0.1:8787"

/**
 * The API of the server that the environment names.
 *
 * @throws {Fault} where it names none that the token may be sent to
 */
export const connect = (env: Env, complain: (text: string) => void): Api => {
  const url = (env.PORCHLIGHT_URL?.trim() || DEFAULT_URL).replace(/\/+$/, "")
  const token = env.PORCHLIGHT_ADMIN_TOKEN?.trim()
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    throw new Fault("PORCHLIGHT_URL must be a whole address, such as https://book.example.")
  }
  if (!token) throw new Fault("PORCHLIGHT_ADMIN_TOKEN is not set. Set the one that the server was started with.")
  if (!isPrivateWay(new URL(url))) {
    throw new Fault("PORCHLIGHT_URL is http, and the token could be read on its way. Use https.")
  }
  return createApi({ url, token, complain })
}
