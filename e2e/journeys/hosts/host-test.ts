import type { TestType } from "playwright/test"
import type { Street } from "../../harness/street.ts"
import type { Visitor } from "../../harness/visitor/visitor.ts"
import type { Plain } from "./plain.ts"

export type HostFixtures = {
  visitor: Visitor
  /** A server and a website that all tests of a worker share: nothing here changes them. */
  street: Street
  /** The form on the page that does nothing. */
  plain: Plain
}

/** A test with somebody who visits the contractor's website, in whatever browser. */
export type HostTest = TestType<HostFixtures, object>
