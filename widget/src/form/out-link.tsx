import type { FormProps } from "./parts.ts"

type OutLinkProps = FormProps & { href: string; children: string }

/** A link that opens in a new tab, and leaves the half-filled form where it is. Who does not see the tab come is told before. */
export const OutLink = ({ form, href, children }: OutLinkProps) => (
  <a href={href} target="_blank" rel="noopener">
    {children}
    <span class="unseen"> {form.submission?.messages.newTab}</span>
  </a>
)
