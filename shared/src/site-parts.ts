// Apart from the schemas: those are larger than the whole form.

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const
export type Day = (typeof DAYS)[number]

/** The parts of the form that a site may require, offer or leave out. */
export const FIELDS = ["details", "preferred", "phone", "email", "address", "customerType", "returning"] as const
export type Field = (typeof FIELDS)[number]

/** What each of them is where a site's configuration says nothing. */
export const USUAL_FIELDS = {
  details: "optional",
  preferred: "optional",
  phone: "optional",
  email: "optional",
  address: "required",
  customerType: "off",
  returning: "off",
} as const satisfies Record<Field, string>

/** The groups of the form in their usual order. `contact` holds the name, phone and email, and what kind of customer asks. */
export const GROUPS = ["service", "details", "preferred", "contact", "address"] as const
export type Group = (typeof GROUPS)[number]

/** The largest corner radius of controls, in px. */
export const MAX_RADIUS = 24

/** What a link may fill in: nothing that tells who somebody is, since addresses end up in logs and histories. */
export const PREFILLABLE = ["service", "date", "window", "customerType", "returning", "city", "state", "zip"] as const
export type Prefillable = (typeof PREFILLABLE)[number]
