import type { PublicTheme } from "@porchlight/shared/site"

/**
 * Writes a theme into the one that forms were given, and has them look again: they change while they stand, and what they
 * hold stays as it is.
 *
 * @param worn the object that the site of these forms came with: form, button and dialog hold on to it
 */
export const wear = (worn: PublicTheme, next: PublicTheme, forms: readonly HTMLElement[]): void => {
  for (const name of Object.keys(worn) as (keyof PublicTheme)[]) delete worn[name]
  Object.assign(worn, next)
  // A form watches the style of its element, as pages have switches for the night.
  for (const form of forms) form.style.setProperty("--preview-look", JSON.stringify(JSON.stringify(next)))
}
