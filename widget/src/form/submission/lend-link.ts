/** The link that each form lent last, with its own address: a script may have given it another number since. */
const lent = new WeakMap<Element, { href: string; link: HTMLElement }>()

/**
 * A ref that lends a slot's link to the page: a copy of it becomes a plain child of the element, where scripts that track
 * calls find it and swap the number. We never write to it again. A later link to the same number is a copy of the earlier
 * one, with the number that a script has given it.
 *
 * @returns a function that takes the link out of the page
 */
export const lendLink = (slot: HTMLSlotElement | null): (() => void) | undefined => {
  const own = slot?.querySelector("a")
  const root = slot?.getRootNode()
  if (!slot || !own || !(root instanceof ShadowRoot)) return undefined
  const { host } = root
  const takeBack = () => {
    // A script may have put another link in its place.
    for (const stands of host.querySelectorAll(`[slot="${slot.name}"]`)) stands.remove()
  }
  const earlier = lent.get(host)
  const link = (earlier?.href === own.href ? (host.querySelector("a[slot]") ?? earlier.link) : own).cloneNode(true)
  if (!(link instanceof HTMLElement)) return undefined
  link.slot = slot.name
  link.removeAttribute("class")
  lent.set(host, { href: own.href, link })
  // A page that is restored from saved markup has the link of a form that is gone.
  takeBack()
  host.append(link)
  return takeBack
}
