import type { Stage } from "./stage.ts"

/** What a request needs, by the names of the fields. */
export const WHOLE = {
  name: "José Álvarez",
  phone: "(512) 555-0143",
  "address.street": "12 Oak St",
  "address.city": "Austin",
  "address.state": "TX",
  "address.zip": "78701",
}

/**
 * Walks one form through every state that it can be in, as a visitor would bring it there.
 *
 * @param attributes of the element
 * @param look is called in each state, with its name
 */
export const walkStates = async (
  stage: Stage,
  attributes: Readonly<Record<string, string>>,
  look: (state: string) => Promise<void>,
) => {
  const { page, host, control, send, summary, putUp, fill, settle, expectWhole } = stage
  const notice = host.locator(".sending .notice")

  await putUp({ attributes })
  await expectWhole()
  await look("ready")
  await control("service", "no-heat").check()
  await host.locator(".urgent").waitFor()
  await look("urgent")
  await control("service", "tune-up").check()
  await control("address.zip").fill("73501")
  await host.locator(".error").waitFor()
  await look("questions, outside the area")
  await send.click()
  await summary.waitFor()
  await look("errors")

  await fill(WHOLE)
  await control("answers.age", "old").check()
  await control("smsConsent").check()
  await send.click()
  await host.locator("[type=submit][aria-disabled=true]").waitFor()
  await look("sending")
  await settle({ kind: "busy", retryAfter: 90 })
  await notice.waitFor()
  await look("busy")
  await send.click()
  await settle({ kind: "unknown" })
  await notice.waitFor()
  await look("unknown")
  await page.context().setOffline(true)
  await send.click()
  await notice.getByRole("button").waitFor()
  await look("offline")
  await notice.getByRole("button").click()
  await notice.getByRole("button").waitFor({ state: "detached" })
  await look("waiting for the line")
  await page.context().setOffline(false)
  await settle({
    kind: "refused",
    errors: [
      { field: "phone", code: "invalid" },
      { field: "body", code: "invalid" },
    ],
  })
  await summary.waitFor()
  await look("refused")
  await send.click()
  await settle({ kind: "accepted", reference: "7KQ2-M4XP" })
  await host.locator(".receipt").waitFor()
  await look("sent")

  await putUp({ attributes, site: { serviceArea: { zips: ["787*"], outside: "take" } } })
  await expectWhole()
  await fill({ ...WHOLE, "address.zip": "73501" })
  await host.locator(".note:not(:empty)").waitFor()
  await look("outside the area, and welcome")
  await send.click()
  await settle({ kind: "already_received", reference: "7KQ2-M4XP" })
  await host.locator(".receipt").waitFor()
  await look("sent before")
  await host.locator(".receipt .other").click()
  await fill(WHOLE)
  await send.click()
  await settle({ kind: "gone" })
  await host.locator("form").waitFor({ state: "detached" })
  await look("gone")

  await putUp({ attributes, site: "gone" })
  await host.locator(".notice").waitFor()
  await look("never there")
  await putUp({ attributes, site: "unreachable" })
  await host.locator("a[href*='/book/']").waitFor()
  await look("not to be had")
}
