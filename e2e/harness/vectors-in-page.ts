import { checkBooking } from "@porchlight/shared"
import { vectors } from "@porchlight/shared/vectors"

/** What the browser makes of each vector, for the test that loads this into a page. */
Object.assign(globalThis, {
  checkedVectors: vectors.map(({ title, json, site, expect }) => {
    const checked = checkBooking(JSON.parse(json), site)
    return { title, found: checked.ok ? "valid" : checked.errors, expect }
  }),
})
