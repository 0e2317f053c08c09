import type { Position } from "../../operator/desk.ts"

/** A place in a list as one word for an address. Clients must not look into it: its format may change. */
export const toCursor = ({ site, before }: Position): string =>
  Buffer.from(before === undefined ? site : `${site} ${before}`).toString("base64url")

/** @returns undefined where it is no cursor of ours */
export const readCursor = (cursor: string): Position | undefined => {
  const [, site, before] =
    /^(?!$)([a-z0-9-]{0,64})(?: (\d{1,16}))?$/.exec(Buffer.from(cursor, "base64url").toString()) ?? []
  if (site === undefined) return undefined
  return before === undefined ? { site } : { site, before: Number(before) }
}
