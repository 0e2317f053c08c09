import { isInArea } from "@porchlight/shared/service-area"
import { isPostalCodeOf } from "@porchlight/shared/text"
import type { AfterProps } from "../parts.ts"
import { textIn } from "../site.ts"

/** Tells visitors from outside the area that their request is welcome all the same, if the site takes such requests. */
export const OutsideNote = ({ form, after }: AfterProps) => {
  const { site, language, model } = form
  const { serviceArea, country } = site
  const zip = model.values["address.zip"].trim()
  if (serviceArea?.outside !== "take") return null
  const outside = zip !== "" && isPostalCodeOf(country, zip) && !isInArea(serviceArea, zip)
  return (
    <p role="status" class="note">
      {/* An element of its own: what a browser has put in a text's place, translated, would stay when the text goes. */}
      {outside && <span>{serviceArea.text ? textIn(serviceArea.text, language, site) : after.outsideTaken}</span>}
    </p>
  )
}
