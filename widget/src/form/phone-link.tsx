import { useParts } from "./parts.ts"

/** The site's number, ready to be called. */
export const PhoneLink = () => {
  const { site } = useParts()
  return (
    <a class="phone" href={`tel:${site.phone}`}>
      {site.phoneDisplay}
    </a>
  )
}
