import type { PublicTheme } from "@porchlight/shared/site"

/** Means nothing to any style sheet: a form looks again when the classes of its element change. */
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
  // A form watches the classes of its element, as pages have switches for the night. Of all that it watches, this alone
  // gives a browser nothing to work out anew.
  for (const form of forms) form.classList.toggle(TOLD)
  // By then it has looked; what would come about slowly under a pointer is to be there at once.
  requestAnimationFrame(() => forms.forEach(skipTransitions))
}

const skipTransitions = ({ shadowRoot }: HTMLElement) => {
  for (const animation of shadowRoot?.getAnimations() ?? []) if (animation instanceof CSSTransition) animation.finish()
}
