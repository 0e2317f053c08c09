import type { SiteConfig } from "./config.ts"
import type { HostedPage } from "./hosted-page.ts"
import { canonicalHosts } from "./hosts.ts"
import type { Languages } from "./languages.ts"
import { toLocalized } from "./localized.ts"

/**
 * A site's hosted page, worked out.
 *
 * It may be listed by search engines where it has a host name of its own. Elsewhere it stands on the operator's host beside other
 * contractors' pages, would compete with the contractor's own website for the same words, and tell whom the operator serves.
 */
export const toHosted = ({ hosted }: Pick<SiteConfig, "hosted">, [language]: Languages): HostedPage => {
  const { robots, title, description, image, website, businessType, address } = hosted
  const hosts = canonicalHosts(hosted.hosts)
  return {
    hosts,
    indexed: robots === undefined ? hosts.length > 0 : robots === "index",
    businessType,
    ...(title !== undefined && { title: toLocalized(title, language) }),
    ...(description !== undefined && { description: toLocalized(description, language) }),
    ...(image !== undefined && { image }),
    ...(website !== undefined && { website }),
    ...(address && { address }),
  }
}
