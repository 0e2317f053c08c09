import { type Release, releaseSchema } from "@porchlight/shared/preview"
import { inTime } from "../in-time.ts"

/**
 * The release that the server runs.
 *
 * @param base directory of the widget's files, with a slash at its end
 * @throws when nobody answered in time, or not in a way that can be read
 */
export const fetchRelease = async (base: string): Promise<Release> =>
  releaseSchema.parse(await (await fetch(`${base}widget.json`, { signal: inTime() })).json())
