import type { ImportAgain } from "./form/import-again.ts"

/** What the form's second half exports. */
export type SecondHalf = typeof import("./submission.tsx") & {
  /** For the chunks that it fetches in turn; undefined at a first try. */
  again?: ImportAgain
}

/**
 * Imports the form's second half.
 *
 * From the second try on it is the newest release's, under a new address each time: a form from before a deploy asks for files
 * that the deploy has removed, and a browser may remember that a module failed. So the second half of a release has to work with
 * the form of the release before.
 *
 * @param base directory of the loader's own address, with a slash at its end
 * @param round 0 for the first try
 */
export const importSecondHalf = async (base: string, round: number): Promise<SecondHalf> => {
  if (!round) {
    // By name: bundled, the module as an object would be made of getters, which fails on a page that has extended
    // Object.prototype.
    const { afterSheet, fetchGone, fetchSubmission } = await import("./submission.tsx")
    return { afterSheet, fetchGone, fetchSubmission }
  }
  const again = async (name: string) => {
    const release = await (await fetch(`${base}widget.json`)).json()
    return import(/* @vite-ignore */ `${base}${release[name]}?${round}`)
  }
  const half: SecondHalf = await again("submission")
  return { ...half, again }
}
