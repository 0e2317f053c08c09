/** A link that opens in a new tab, and leaves the half-filled form where it is. */
export const OutLink = ({ href, children }: { href: string; children: string }) => (
  <a href={href} target="_blank" rel="noopener">
    {children}
  </a>
)
