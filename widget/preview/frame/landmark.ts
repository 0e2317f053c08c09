/**
 * Adds the width of its screen to a form's name: several stand in one preview, and somebody who jumps between landmarks has to tell
 * them apart. The form itself is named by its heading alone, as on any page.
 */
export const nameLandmark = ({ shadowRoot }: HTMLElement, width: number): void => {
  const form = shadowRoot?.querySelector("form")
  const heading = shadowRoot?.getElementById("heading")
  if (!form || !heading) return
  form.removeAttribute("aria-labelledby")
  form.setAttribute("aria-label", `${heading.textContent}, ${width} px`)
}
