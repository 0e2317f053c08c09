import type { PublicTheme } from "@porchlight/shared/site"

/** A class that no style sheet names. A form works out its looks anew when the classes of its element change. */
const TOLD = "told"

/**
 * Writes a theme into the one that forms were given, and has them look again: they change while they stand, and what they
 * hold stays as it is.
 *
 * @param worn the object that the site of these forms came with: form, button and dialog hold on to it
 */
export const wear = (worn: PublicTheme, next: PublicTheme, forms: readonly HTMLElement[]): void => {
  for (const name of Object.keys(worn) as (keyof PublicTheme)[]) delete worn[name]
  Object.assign(worn, next)
  // Forms watch the classes of their element, since pages have switches for dark mode. Of all that they watch, a class that no rule
  // names is the cheapest to change: the browser has no styles to compute anew.
  for (const form of forms) form.classList.toggle(TOLD)
  // By then the looks have changed. Transitions are made for pointers: here they are to end at once.
  requestAnimationFrame(() => forms.forEach(skipTransitions))
}

const skipTransitions = ({ shadowRoot }: HTMLElement) => {
  for (const animation of shadowRoot?.getAnimations() ?? []) if (animation instanceof CSSTransition) animation.finish()
}
