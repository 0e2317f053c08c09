import { useState } from "preact/hooks"

type Further<Page> = { of: Page | undefined; pages: readonly Page[]; fault?: unknown }

/**
 * All pages of a list so far. Those after the first are forgotten as soon as that one was looked up anew.
 *
 * @param ask fetches the page that `next` of the one before names
 */
export const usePages = <Page extends { next?: string | undefined }>(
  first: Page | undefined,
  ask: (next: string) => Promise<Page>,
) => {
  const [kept, setKept] = useState<Further<Page>>({ of: first, pages: [] })
  const [isAsking, setAsking] = useState(false)
  const further = kept.of === first ? kept : { of: first, pages: [] }
  const pages = first ? [first, ...further.pages] : []
  const next = pages.at(-1)?.next
  const more = async () => {
    if (isAsking || next === undefined) return
    setAsking(true)
    await ask(next).then(
      (page) => setKept({ of: first, pages: [...further.pages, page] }),
      (fault: unknown) => setKept({ ...further, fault }),
    )
    setAsking(false)
  }
  return {
    pages,
    more: next === undefined ? undefined : more,
    wentOn: pages.length > 1,
    isAsking,
    fault: further.fault,
  }
}
