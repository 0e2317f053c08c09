import { ROOM } from "./room.ts"

/** What we use of Cloudflare's script: https://developers.cloudflare.com/turnstile/get-started/client-side-rendering/ */
type Turnstile = {
  render(place: HTMLElement, options: Readonly<Record<string, unknown>>): string | undefined
  reset(id?: string): void
}

/** Gives Turnstile's next answer; each is valid for one request. */
export type Answers = { take(): Promise<string> }

const SCRIPT = "https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit"

/**
 * Starts Turnstile, a third party, for a site whose configuration asks for it. The entry of a chunk that only such sites' visitors
 * fetch, once they act. It shows itself only where it has something to ask.
 *
 * It stands in the page's own DOM, and shows in the form through a slot: it does not work in a shadow root.
 *
 * @param beside a field of the form
 * @throws if it can't be loaded, say under a policy that does not name its script
 */
export const startTurnstile = async (sitekey: string, beside: HTMLInputElement | null): Promise<Answers> => {
  const root = beside?.getRootNode()
  const home = root instanceof ShadowRoot ? root.host : beside?.form
  if (!home) throw new Error("There is no form for Turnstile to stand in.")
  const turnstile = loaded() ?? (await load())

  let latest: string | undefined
  let hear = () => {}
  // If the form was put up again, the element still has the earlier one.
  home.querySelector(`[slot=${ROOM}]`)?.remove()
  const place = home.ownerDocument.createElement("div")
  place.slot = ROOM
  home.append(place)
  const id = turnstile.render(place, {
    sitekey,
    appearance: "interaction-only",
    size: "flexible",
    callback: (answer: string) => {
      latest = answer
      hear()
    },
    // Turnstile makes another one by itself.
    "expired-callback": () => {
      latest = undefined
    },
  })
  const take = async (): Promise<string> => {
    if (latest === undefined) {
      await new Promise<void>((resolve) => {
        hear = resolve
      })
      return take()
    }
    const taken = latest
    latest = undefined
    turnstile.reset(id)
    return taken
  }
  return { take }
}

const loaded = () => (window as Window & { turnstile?: Turnstile }).turnstile

const load = () =>
  new Promise<Turnstile>((resolve, reject) => {
    const script = document.createElement("script")
    script.async = true
    script.src = SCRIPT
    script.onerror = reject
    script.onload = () => {
      const turnstile = loaded()
      if (turnstile) resolve(turnstile)
      else reject(new Error("Turnstile did not come."))
    }
    document.head.append(script)
  })
