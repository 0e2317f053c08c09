import { ref, siteParameter } from "../parts.ts"

const reference = {
  name: "reference",
  in: "path",
  required: true,
  schema: { type: "string" },
  description: "As it was given to the visitor, such as 7K3M-9QXT.",
}

/** Which booking it is about: its site and its reference stand in the address. */
export const whichBooking = [siteParameter, reference]

export const booking = ref("AdminBooking")
