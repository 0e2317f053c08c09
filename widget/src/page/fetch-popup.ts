import type { PopupChunk } from "../contract.ts"
import { withRetries } from "../loader/retry.ts"

/** Address of the chunk, relative to the loader's directory: put in by the build. */
declare const PORCHLIGHT_POPUP: string

/**
 * Fetches button and dialog; those of the newest release, if a deploy has removed this release's files.
 *
 * @param gone settles once nobody needs them any more
 */
export const fetchPopup = (base: string, gone: Promise<undefined>): Promise<PopupChunk | undefined> =>
  withRetries<PopupChunk | undefined>(async (round) => {
    if (!round) return import(/* @vite-ignore */ base + PORCHLIGHT_POPUP)
    const { popup } = await (await fetch(`${base}widget.json`)).json()
    return import(/* @vite-ignore */ `${base}${popup}?${round}`)
  }, gone)
