import type { Street } from "../../harness/street.ts"
import { expect } from "../../harness/test.ts"
import type { Visitor } from "../../harness/visitor/visitor.ts"
import { findForm } from "./whole.ts"

/** Waits until the form can be used. */
export const standing = (visitor: Visitor): Promise<void> =>
  expect.poll(async () => (await findForm(visitor)).controls.length, "the form stands").toBeGreaterThan(0)

/** Books as José, and waits for the reference on the receipt. */
export const book = async (visitor: Visitor): Promise<string> => {
  await visitor.type("Full name", "José Álvarez")
  await visitor.type("Phone", "(512) 555-0143")
  await visitor.press("Send request")
  let reference = ""
  await expect
    .poll(async () => {
      reference = await referenceOn(visitor)
      return reference
    }, "the receipt has a reference")
    .not.toBe("")
  return reference
}

/** What the form thanked for is what the server has. */
export const expectInOffice = ({ sandbox }: Street, reference: string) =>
  expect.poll(async () => (await sandbox.bookings()).map(({ externalId }) => externalId)).toContain(reference)

const referenceOn = (visitor: Visitor): Promise<string> =>
  visitor.see(() => {
    const root = document.querySelector("porchlight-booking")?.shadowRoot
    return root?.querySelector(".receipt")?.textContent.match(/[0-9A-Z]{4}-[0-9A-Z]{4}/)?.[0] ?? ""
  }, null)
