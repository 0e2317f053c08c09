import { type Settings, writeSettings } from "../settings/settings.ts"

/**
 * Where a frame finds what to show.
 *
 * @param name tells the frames of one preview apart
 */
export const frameAddress = (name: string, settings: Settings): string =>
  `/preview/frame.html${writeSettings(settings)}&frame=${encodeURIComponent(name)}`

/** The name in the query of a frame's own address. */
export const frameOf = (query: string): string => new URLSearchParams(query).get("frame") ?? ""
