import { checkBooking } from "@porchlight/shared"
import { vectors } from "@porchlight/shared/vectors"

/** What the browser makes of each vector; put where the test that loaded this into a page finds it. */
Object.assign(globalThis, {
  checkedVectors: vectors.map(({ title, json, site, expect }) => {
    const checked = checkBooking(JSON.parse(json), site)
    return { title, found: checked.ok ? "valid" : checked.errors, expect }
  }),
})
