import { cleanup, render } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { Deliveries } from "./deliveries.tsx"

beforeEach(() => {
  // jsdom has no layout, and nothing to scroll.
  Element.prototype.scrollIntoView = () => {}
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  location.hash = ""
})

const counts = { waiting: 0, delivered: 0, attention: 3, handled: 0, quarantined: 0 }
const booking = (reference: string) => ({
  site: "acme",
  reference,
  state: "attention",
  receivedAt: "2026-11-23T20:00:00.000Z",
  tries: 1,
  name: "A… L…",
})

const detail = (reference: string) => ({
  ...booking(reference),
  since: "2026-11-23T20:00:00.000Z",
  deliveringNow: false,
  leftOut: [],
  attempts: [],
})

/** What the operator's API answers, by path and query. Each test changes what it is about. */
const ANSWERS: Record<string, Response | object> = {
  "/sites?limit=100": { sites: [{ site: "acme", configured: true, counts }] },
  "/bookings?state=attention": { bookings: [booking("AAAA-0001"), booking("AAAA-0002")], next: "more" },
  "/bookings?state=attention&cursor=more": { bookings: [booking("AAAA-0003")], unanswered: ["birch"] },
}

const open = async (changes: typeof ANSWERS = {}) => {
  const answers = { ...ANSWERS, ...changes }
  const asked: string[] = []
  vi.stubGlobal("fetch", async (address: URL, { headers }: { headers: Record<string, string> }) => {
    const path = address.href.split("/v1/admin")[1] ?? ""
    asked.push(`${headers.Authorization} ${path}`)
    const answer = answers[path]
    if (!answer) throw new TypeError("Failed to fetch")
    return answer instanceof Response ? answer.clone() : Response.json(answer)
  })
  const view = render(<Deliveries />)
  const user = userEvent.setup()
  await user.type(view.getByLabelText("Operator’s token"), " only-the-operator-knows ")
  await user.click(view.getByRole("button", { name: "Open" }))
  return { view, user, asked, answers }
}

test("a list goes on where there is more, and forgets that when it is looked at anew", async () => {
  const { view, user, asked } = await open()
  await view.findByText("AAAA-0002")
  expect(asked[0]).toBe("Bearer only-the-operator-knows /sites?limit=100")
  await user.click(view.getByRole("button", { name: "Show more" }))
  await view.findByText("AAAA-0003")
  expect(view.queryByRole("button", { name: "Show more" })).toBeNull()
  expect(view.getAllByRole("listitem")).toHaveLength(3)
  await user.click(view.getByRole("button", { name: "Refresh" }))
  await view.findByRole("button", { name: "Show more" })
  expect(view.queryByText("AAAA-0003")).toBeNull()
})

test("a site whose ledger does not answer is named", async () => {
  const { view } = await open({ "/bookings?state=attention": { bookings: [], unanswered: ["birch"] } })
  await view.findByText("No answer from the ledger of birch.")
})

test("a token that does not open it any more is asked for again, and nothing stays in sight", async () => {
  const { view, user, answers } = await open()
  await view.findByText("AAAA-0001")
  answers["/sites?limit=100"] = Response.json({}, { status: 401 })
  await user.click(view.getByRole("button", { name: "Refresh" }))
  expect((await view.findByRole("alert")).textContent).toBe("That is not the token that the server was started with.")
  expect(view.queryByText("AAAA-0001")).toBeNull()
})

test.each([
  ["too many guesses", new Response("{}", { status: 429, headers: { "Retry-After": "41" } }), "Wait 41 seconds"],
  ["a proxy in between", new Response("<h1>Not found</h1>", { status: 404 }), "Does a proxy keep /v1/admin away?"],
  ["a server of another version", Response.json({ sites: "many" }), "Load the page again"],
])("%s: the door says so, and stays closed", async (_, answer, said) => {
  const { view } = await open({ "/sites?limit=100": answer })
  expect((await view.findByText(new RegExp(said.replace("?", "\\?")))).getAttribute("role")).toBe("alert")
  expect(view.getByLabelText("Operator’s token")).toBe(document.activeElement)
})

test("an address that a colleague has sent opens the booking that it names, once the token is there", async () => {
  location.hash = "#/attention?open=acme/AAAA-0002"
  const { view } = await open({ "/sites/acme/bookings/AAAA-0002": detail("AAAA-0002") })
  await view.findByRole("heading", { name: "AAAA-0002 acme" })
  expect(await view.findByText("It has not been tried.")).toBeTruthy()
})

test("what could not be done is not said any more once it was done", async () => {
  location.hash = "#/attention?open=acme/AAAA-0001"
  const masked = { name: "A… L…", hidden: [] }
  const { view, user, answers } = await open({
    "/sites/acme/bookings/AAAA-0001": { ...detail("AAAA-0001"), masked },
  })
  const show = await view.findByRole("button", { name: "Show contact data" })
  await user.click(show)
  expect((await view.findByRole("alert")).textContent).toMatch(/^The server does not answer/)
  answers["/sites/acme/bookings/AAAA-0001?reveal=contact"] = {
    ...detail("AAAA-0001"),
    booking: { name: "Ada Lovelace", phone: "(512) 555-0143" },
  }
  await user.click(show)
  await view.findByText("Ada Lovelace")
  expect(view.queryByRole("alert")).toBeNull()
})

test("a button that is pressed twice sends again once", async () => {
  location.hash = "#/attention?open=acme/AAAA-0001"
  const { view, user, asked } = await open({
    "/sites/acme/bookings/AAAA-0001": detail("AAAA-0001"),
    "/sites/acme/bookings/AAAA-0001/replay": { ...booking("AAAA-0001"), state: "waiting" },
  })
  await user.dblClick(await view.findByRole("button", { name: "Send again" }))
  await view.findByText("AAAA-0001 is on its way again.")
  expect(asked.filter((path) => path.endsWith("/replay"))).toHaveLength(1)
})

test("a correction that is refused leads to the first field that is wrong", async () => {
  location.hash = "#/attention?open=acme/AAAA-0001"
  const path = "/sites/acme/bookings/AAAA-0001"
  const { view, user, answers } = await open({
    [path]: { ...detail("AAAA-0001"), booking: { name: "Ada Lovelace", phone: "(512) 555-0143" } },
  })
  await user.click(await view.findByRole("button", { name: "Correct…" }))
  const problem = { type: "about:blank", title: "Some fields need another look.", status: 422, code: "invalid_booking" }
  const errors = [{ field: "address.zip", code: "invalid" }]
  answers[path] = Response.json({ ...problem, errors }, { status: 422 })
  await user.click(view.getByRole("button", { name: "Send corrected" }))
  await view.findByText("This cannot be right.")
  expect(view.getByLabelText("ZIP code")).toBe(document.activeElement)
})
