import type { PublicSite } from "@porchlight/shared/site"
import { hasAbout } from "./about-services.tsx"

/** Shows what is about a service where that one is chosen, as CSS. `around.css` hides it all. */
export const aboutStyles = ({ services }: Pick<PublicSite, "services">): string => {
  const chosen = services
    .filter(hasAbout)
    .map(({ id }) => `form:has([name=service][value="${id}"]:checked) :is(.abouts,.about-${id})`)
  return chosen.length > 0 ? `${chosen.join()}{display:grid;position:static}` : ""
}
