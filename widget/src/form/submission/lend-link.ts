/** The link that each element lent last, with our address: a script may have changed the link's number since. */
const lent = new WeakMap<Element, { href: string; link: HTMLElement }>()

/** So long after it was opened even a large page on a slow phone has come to life. */
const ALIVE_MS = 10_000

/**
 * A ref that lends a slot's link to the page: a copy of it becomes a plain child of the element, where call-tracking scripts
 * find it and change the number. We never write to it again. A later link to the same number is a copy of the earlier one, with
 * the number that a script has put there.
 *
 * @returns a function that takes the link out of the page
 */
export const lendLink = (slot: HTMLSlotElement | null): (() => void) | undefined => {
  const own = slot?.querySelector("a")
  const root = slot?.getRootNode()
  if (!slot || !own || !(root instanceof ShadowRoot)) return undefined
  const { host } = root
  let timer: ReturnType<typeof setTimeout> | undefined
  const takeBack = () => {
    clearTimeout(timer)
    // A script may have put another link in its place.
    for (const stands of host.querySelectorAll(`[slot="${slot.name}"]`)) stands.remove()
  }
  const lend = () => {
    const earlier = lent.get(host)
    const link = (earlier?.href === own.href ? (host.querySelector("a[slot]") ?? earlier.link) : own).cloneNode(true)
    if (!(link instanceof HTMLElement)) return
    link.slot = slot.name
    link.removeAttribute("class")
    lent.set(host, { href: own.href, link })
    // A page that was restored from saved markup still has the link of a form that is gone.
    takeBack()
    host.append(link)
  }
  // A page that a server has drawn is compared by its framework with what that expects, and in an element of the page's own that is
  // nothing: React would throw the whole page away because of a link, and draw it anew while somebody types. All links but that at
  // the form's head come once somebody has acted, and nobody waits for the number of an emergency.
  if (lent.has(host) || isOurs(host) || !slot.name.endsWith("opening")) lend()
  else timer = setTimeout(lend, ALIVE_MS - (window.performance?.now?.() ?? 0))
  return takeBack
}

/** Whether the loader has made this element: at a tag, which says where its files are, or in a box. */
const isOurs = (host: Element) => "base" in host || host.closest("[data-porchlight-site]")
