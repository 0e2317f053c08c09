/** A script tag of ours. */
export type Tag = {
  element: HTMLScriptElement
  address: URL
  /** Where the widget's files live: the directory of the script's address, with a slash at its end. */
  base: string
}

/**
 * Every script tag of ours that stands on the page.
 *
 * Not by `document.currentScript`, which is null in a module, after a timer, and where a page-speed plugin runs scripts in its
 * own way. Such a plugin also moves the address into an attribute of its own, so any attribute may hold it.
 */
export const findTags = (): Tag[] => {
  const tags: Tag[] = []
  for (const element of document.scripts) {
    for (const { value } of element.attributes) {
      // The address that every tag points to: the stable one, or one that is pinned to a release.
      if (/^(|\S*\/)v1\/widget[.\w-]*\.js/.test(value)) {
        const address = new URL(value, document.baseURI)
        tags.push({ element, address, base: new URL(".", address).href })
      }
    }
  }
  return tags
}
