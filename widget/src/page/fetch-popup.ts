import type { PopupChunk } from "../contract.ts"
import { withRetries } from "../loader/retry.ts"

/** Address of the chunk, relative to the loader's directory: put in by the build. */
declare const PORCHLIGHT_POPUP: string

/**
 * Fetches button and dialog; where a deploy has taken this release's away, the newest ones.
 *
 * @param gone comes once nobody needs them
 */
export const fetchPopup = (base: string, gone: Promise<undefined>): Promise<PopupChunk | undefined> =>
  withRetries<PopupChunk | undefined>(async (round) => {
    if (!round) return import(/* @vite-ignore */ base + PORCHLIGHT_POPUP)
    const { popup } = await (await fetch(`${base}widget.json`)).json()
    return import(/* @vite-ignore */ `${base}${popup}?${round}`)
  }, gone)
