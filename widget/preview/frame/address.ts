import { toAddress } from "../settings/address.ts"
import { type Settings, writeSettings } from "../settings/settings.ts"
import { type View, viewWords } from "../stage/view.ts"

/** All that a frame shows. */
export type Shown = { settings: Settings; view: View }

/**
 * Where a frame finds what to show.
 *
 * @param name tells the frames of one preview apart
 */
export const frameAddress = (name: string, { settings, view }: Shown): string => {
  const more = new URLSearchParams({ ...viewWords(view), frame: name })
  return `/preview/frame.html${toAddress(`${writeSettings(settings)}&${more}`)}`
}

/** The name in the query of a frame's own address. */
export const frameOf = (query: string): string => new URLSearchParams(query).get("frame") ?? ""
