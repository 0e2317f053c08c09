import { expect, test } from "vitest"
import { bookingDetail, bookingView, openDeliveries } from "../../test/open-deliveries.tsx"

const PATH = "/sites/acme/bookings/AAAA-0001"

/** The page with one booking open. */
const openBooking = async (more: object = {}, answers: object = {}) => {
  const opened = await openDeliveries({
    at: "#/attention?open=acme/AAAA-0001",
    answers: { [PATH]: bookingDetail("AAAA-0001", more), ...answers },
  })
  await expect.poll(() => document.activeElement?.textContent).toBe("AAAA-0001 acme")
  return opened
}

const ada = { name: "Ada Lovelace", phone: "(512) 555-0143" }
const revealed = { [`${PATH}?reveal=contact`]: bookingDetail("AAAA-0001", { booking: ada }) }
const masked = { name: "A… L…", hidden: [] }

/** What is known of the booking, by the names that stand before it. */
const facts = () =>
  Object.fromEntries(
    [...document.querySelectorAll("dt")].map((name) => [name.textContent, name.nextSibling?.textContent]),
  )

test("an address that a colleague has sent opens the booking that it names, once the token is there", async () => {
  const { view } = await openBooking({ why: "ServiceTitan refused it." })
  expect(view.getByText("ServiceTitan refused it.")).toBeTruthy()
  expect(document.title).toBe("AAAA-0001 · Porchlight")
})

test("a booking that is not there says so", async () => {
  const { view } = await openDeliveries({
    at: "#/attention?open=acme/AAAA-0001",
    answers: {
      [PATH]: Response.json(
        {
          type: "about:blank",
          title: "This site has no booking with this reference.",
          status: 404,
          code: "unknown_booking",
        },
        { status: 404 },
      ),
    },
  })
  expect((await view.findByRole("alert")).textContent).toBe("This site has no booking with this reference.")
})

test("all that is known of a booking stands there, in words", async () => {
  await openBooking({
    state: "waiting",
    since: "2026-11-23T21:00:00.000Z",
    nextAt: "2026-11-23T22:00:00.000Z",
    deliveringNow: true,
    sentAt: "2026-11-23T21:30:00.000Z",
    sitePaused: { since: "2026-11-23T21:00:00.000Z", until: "2026-11-23T23:00:00.000Z", reason: "x", why: "No way." },
    serviceTitanId: "4711",
    suspicion: ["honeypot"],
    askedBefore: "BBBB-0001",
    leftOut: ["campaign", "priority"],
    masked: { ...masked, address: { zip: "78701" }, hidden: ["address.street"] },
    consentShown: "Text me.",
  })
  expect(facts()).toEqual({
    Received: expect.stringContaining("Nov 23, 2026"),
    "Sent again": expect.stringContaining("Nov 23, 2026"),
    "Next try": "Right now",
    "In doubt": expect.stringMatching(/^Sent Nov 23.*nobody knows yet/),
    Site: expect.stringMatching(/^Paused until Nov 23.*: No way\.$/),
    ServiceTitan: "Booking 4711",
    Suspicion: "It was quarantined: honeypot",
    "Asked before": "BBBB-0001, within a day",
    "Left out": "campaign, priority",
    Name: "A… L…",
    "ZIP code": "78701",
    Hidden: "Street",
    "Agreed to": "Text me.",
  })
})

test("of a plain booking nothing is said that there is not", async () => {
  await openBooking({ state: "quarantined", suspicion: ["honeypot"], booking: { ...ada, returning: false } })
  expect(facts()).toEqual({
    Received: expect.stringContaining("Nov 23, 2026"),
    Name: "Ada Lovelace",
    Phone: "(512) 555-0143",
    Returning: "No",
  })
})

test("attempts stand there as they came, the newest first, each with what ServiceTitan complained of", async () => {
  const attempt = {
    at: "2026-11-23T20:00:00.000Z",
    step: "create",
    outcome: "timeout",
    why: "It did not answer.",
    fields: [],
  }
  const { view } = await openBooking({
    attempts: [{ ...attempt, status: 400, why: "It refused.", fields: ["name", "start"] }, attempt],
  })
  const [newest, oldest] = [...view.getByRole("region", { name: "Attempts" }).querySelectorAll("li")]
  expect(newest?.textContent).toMatch(/^Create the booking400.*It refused\. It named: name, start\.$/)
  expect(oldest?.textContent).toMatch(/It did not answer\.$/)
})

test.each([
  [undefined, "It has not been tried."],
  ["2026-11-23T20:00:00.000Z", "It may have been sent, but no try has come to its end."],
])("of a booking that was sent at %s, and has no attempt, it says: %s", async (sentAt, words) => {
  const { view } = await openBooking({ sentAt })
  expect(view.getByText(words)).toBeTruthy()
})

test.each([
  ["attention", ["Send again", "Correct…", "Mark as handled…"]],
  ["waiting", ["Try now", "Mark as handled…"]],
  ["quarantined", ["Release", "Erase…"]],
  ["handled", ["Send after all", "Correct…"]],
  ["delivered", []],
])("what can be done with a booking that is in %s: %j", async (state, actions) => {
  const { view } = await openBooking({ state })
  const region = view.getByRole("region", { name: "AAAA-0001 acme" })
  expect([...region.querySelectorAll("button")].map((button) => button.textContent)).toEqual(actions)
})

test("what could not be done is not said any more once it was done", async () => {
  const { view, user, answers } = await openBooking({ masked })
  const show = view.getByRole("button", { name: "Show contact data" })
  await user.click(show)
  expect((await view.findByRole("alert")).textContent).toMatch(/^The server does not answer/)
  Object.assign(answers, revealed)
  await user.click(show)
  await view.findByText("Ada Lovelace")
  expect(view.queryByRole("alert")).toBeNull()
})

test("contact data is hidden again when the page looks anew", async () => {
  const { view, user } = await openBooking({ masked }, revealed)
  await user.click(view.getByRole("button", { name: "Show contact data" }))
  await view.findByText("Ada Lovelace")
  await user.click(view.getByRole("button", { name: "Refresh" }))
  await view.findByRole("button", { name: "Show contact data" })
  expect(view.queryByText("Ada Lovelace")).toBeNull()
})

test("a button that is pressed twice sends again once", async () => {
  const { view, user, asked } = await openBooking({}, { [`POST ${PATH}/replay`]: bookingView("AAAA-0001") })
  await user.dblClick(view.getByRole("button", { name: "Send again" }))
  await view.findByText("AAAA-0001 is on its way again.")
  expect(asked.filter((request) => request.startsWith("POST"))).toEqual([`POST ${PATH}/replay`])
})

test("a correction begins with what was sent, and a refused one leads to the first field that is wrong", async () => {
  const { view, user, asked, answers } = await openBooking({ masked }, revealed)
  await user.click(view.getByRole("button", { name: "Correct…" }))
  expect(await view.findByLabelText("Name")).toHaveProperty("value", "Ada Lovelace")
  const problem = { type: "about:blank", title: "Some fields need another look.", status: 422, code: "invalid_booking" }
  const errors = [
    { field: "address.zip", code: "invalid" },
    { field: "service", code: "not_offered" },
  ]
  answers[`PUT ${PATH}`] = Response.json({ ...problem, errors }, { status: 422 })
  await user.click(view.getByRole("button", { name: "Send corrected" }))
  expect((await view.findByRole("alert")).textContent).toBe(
    "Some fields need another look. Service: The site does not offer this.",
  )
  expect(view.getByLabelText("ZIP code")).toBe(document.activeElement)
  answers[`PUT ${PATH}`] = bookingView("AAAA-0001", { state: "waiting" })
  await user.type(view.getByLabelText("Email"), "ada@example.com")
  await user.click(view.getByRole("button", { name: "Send corrected" }))
  await view.findByText("AAAA-0001 is corrected and on its way.")
  const corrected = JSON.stringify({ ...ada, email: "ada@example.com" })
  expect(asked.filter((request) => request.startsWith("PUT")).at(-1)).toBe(`PUT ${PATH} ${corrected}`)
})

test.each([
  ["Erase…", "group", "Erase"],
  ["Mark as handled…", "group", "Mark as handled"],
  ["Correct…", "form", "Send corrected"],
])("the keyboard goes along to what %s asks, and back to it once that is left", async (name, role, yes) => {
  const state = name === "Erase…" ? "quarantined" : "attention"
  const { view, user } = await openBooking({ state, booking: ada })
  await user.click(view.getByRole("button", { name }))
  await view.findByRole("button", { name: yes })
  await expect.poll(() => document.activeElement).toBe(view.getByRole(role))
  await user.click(view.getByRole("button", { name: "Leave it" }))
  await view.findByRole("button", { name })
  await expect.poll(() => document.activeElement?.textContent).toBe(name)
})

test("the keyboard stays at the booking once something was done with it", async () => {
  const { view, user } = await openBooking({}, { [`POST ${PATH}/handle`]: bookingView("AAAA-0001") })
  await user.click(view.getByRole("button", { name: "Mark as handled…" }))
  await user.selectOptions(view.getByLabelText("How was it dealt with?"), "It is spam")
  await user.click(view.getByRole("button", { name: "Mark as handled" }))
  await view.findByText("AAAA-0001 is marked as handled.")
  await expect.poll(() => document.activeElement?.textContent).toBe("AAAA-0001 acme")
  await user.click(view.getByRole("button", { name: "Refresh" }))
  expect(document.activeElement?.textContent).toBe("Refresh")
})

test("the keyboard goes along to a booking that is chosen from the list", async () => {
  const { view, user } = await openDeliveries({ answers: { [PATH]: bookingDetail("AAAA-0001") } })
  await user.click(await view.findByRole("link", { name: /AAAA-0001/ }))
  await expect.poll(() => document.activeElement?.textContent).toBe("AAAA-0001 acme")
})

test("the keyboard is at the list once the booking is left for it", async () => {
  const { view, user } = await openBooking()
  await user.click(view.getByRole("link", { name: "Back to the list" }))
  await expect.poll(() => document.activeElement).toBe(view.getByRole("heading", { name: "Needs attention" }))
})
