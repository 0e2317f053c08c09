import { LANGUAGES } from "@porchlight/shared"
import type { Context } from "hono"
import { pageHeaders } from "../../page-headers.ts"
import { languageFor } from "../language.ts"
import { refusalPage } from "./page.ts"

const headers = pageHeaders()

/** Tells a person in words that there is nothing at an address: who mistypes a booking page's may land beside all of them. */
export const showNothingHere = async (c: Context): Promise<Response> => {
  await headers(c, async () => {})
  c.header("Cache-Control", "no-store")
  const language = languageFor({ languages: [...LANGUAGES] }, undefined, c.req.header("Accept-Language"))
  return c.html(refusalPage({ language, says: "unknown", way: undefined }), 404)
}
