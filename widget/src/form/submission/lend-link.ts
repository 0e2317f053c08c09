/** The link that a form lent last, with the address that it had then: it may have come to another number since. */
const lent = new WeakMap<Element, { href: string; link: HTMLElement }>()

/**
 * A ref that gives a slot's link to the page: a copy of it becomes a plain child of the element, where scripts that count
 * calls find it and swap the number. It is never written again while it stands. A later link is a copy of an earlier one of
 * the same number, with whatever that one has come to.
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
  // A page that was put together out of kept markup has the link of a form that is gone.
  takeBack()
  host.append(link)
  return takeBack
}
