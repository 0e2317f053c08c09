import type { ImportAgain } from "./form/import-again.ts"

/** What the form's second half exports. */
export type SecondHalf = typeof import("./submission.tsx") & {
  /** For what it fetches besides; undefined at a first try. */
  again?: ImportAgain
}

/**
 * Imports the form's second half.
 *
 * At a second try it is the newest release's, under an address of its own: a form that was kept over a deploy asks for files
 * that the deploy has taken away, and a browser may remember that a module failed. So a release's second half has to get
 * along with the form of the release before.
 *
 * @param base directory of the loader's own address, with a slash at its end
 * @param round 0 for the first try
 */
export const importSecondHalf = async (base: string, round: number): Promise<SecondHalf> => {
  if (!round) {
    // By name: the module as an object would have to be put together out of getters, which a page that has added to
    // Object.prototype makes impossible.
    const { afterSheet, fetchGone, fetchSubmission } = await import("./submission.tsx")
    return { afterSheet, fetchGone, fetchSubmission }
  }
  const again = async (name: string) => {
    const release = await (await fetch(`${base}widget.json`)).json()
    return import(/* @vite-ignore */ `${base}${release[name]}?${round}`)
  }
  const { afterSheet, fetchGone, fetchSubmission }: SecondHalf = await again("submission")
  return { afterSheet, fetchGone, fetchSubmission, again }
}
