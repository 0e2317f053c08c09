import { text } from "node:stream/consumers"
import { serve } from "./serve.ts"

/** The one answer that it takes for a person's. */
export const RIGHT_ANSWER = "0.right"

/** Stands in for the server at which Cloudflare's Turnstile checks its answers. */
export const openSiteverify = async () => {
  const asked: string[] = []
  const { origin, close } = await serve(async (request, response) => {
    const { response: answer } = JSON.parse(await text(request))
    asked.push(String(answer))
    response.setHeader("Content-Type", "application/json").end(JSON.stringify({ success: answer === RIGHT_ANSWER }))
  })
  return {
    url: `${origin}/`,
    /** The answers that it was asked about. */
    asked,
    close,
  }
}
