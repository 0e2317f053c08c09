import { MONDAY_MORNING, site } from "../test/site.ts"
import type { Page } from "./contract.ts"

/** Acme's booking page on a Monday morning. */
export const page: Page = {
  site: site(),
  language: "en",
  address: "https://book.example/book/acme",
  website: undefined,
  now: MONDAY_MORNING,
}
