import type { Localized } from "@porchlight/shared"

/** What search engines may take a contractor for: https://schema.org/LocalBusiness, and its kinds that work at homes. */
export const BUSINESS_TYPES = [
  "LocalBusiness",
  "HomeAndConstructionBusiness",
  "Electrician",
  "GeneralContractor",
  "HVACBusiness",
  "HousePainter",
  "Locksmith",
  "MovingCompany",
  "Plumber",
  "RoofingContractor",
] as const
type BusinessType = (typeof BUSINESS_TYPES)[number]

/** Where the contractor is found. Many who drive to their customers tell their town alone. */
type BusinessAddress = {
  street?: string | undefined
  city: string
  state: string
  zip?: string | undefined
}

/** What a site's hosted page tells of itself to those who link to it, share it or search for it. */
export type HostedPage = {
  /** Host names at which it stands at `/`, as browsers send them. The first is its proper address. */
  hosts: readonly string[]
  /** Whether search engines may list it. */
  indexed: boolean
  businessType: BusinessType
  title?: Localized
  description?: Localized
  /** Shown where the page is shared. */
  image?: string
  /** The contractor's own website. */
  website?: string
  address?: BusinessAddress
}
