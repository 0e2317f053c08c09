import { expect, test } from "vitest"
import { bookingDetail, bookingView, openDeliveries, siteView, TOKEN } from "../test/open-deliveries.tsx"

const twoPages = {
  "/bookings?state=attention": { bookings: [bookingView("AAAA-0001"), bookingView("AAAA-0002")], next: "more" },
  "/bookings?state=attention&cursor=more": { bookings: [bookingView("AAAA-0003")], unanswered: ["birch"] },
}

test("a list goes on where there is more, and forgets that when it is looked at anew", async () => {
  const { view, user, asked, tokens } = await openDeliveries({ answers: twoPages })
  await view.findByText("AAAA-0002")
  expect(asked[0]).toBe("GET /sites?limit=100")
  await user.dblClick(view.getByRole("button", { name: "Show more" }))
  await view.findByText("AAAA-0003")
  expect(view.queryByRole("button", { name: "Show more" })).toBeNull()
  await expect.poll(() => document.activeElement?.textContent).toBe("That is all.")
  expect(view.getAllByRole("listitem")).toHaveLength(3)
  expect(asked.filter((request) => request.includes("cursor"))).toHaveLength(1)
  await user.click(view.getByRole("button", { name: "Refresh" }))
  await view.findByRole("button", { name: "Show more" })
  expect(view.queryByText("AAAA-0003")).toBeNull()
  expect(view.queryByText("That is all.")).toBeNull()
  expect([...tokens]).toEqual([`Bearer ${TOKEN}`])
})

test("a list that cannot go on says so, and goes on at another try", async () => {
  const { view, user, answers } = await openDeliveries({
    answers: { ...twoPages, "/bookings?state=attention&cursor=more": new Response("{}", { status: 502 }) },
  })
  await user.click(await view.findByRole("button", { name: "Show more" }))
  expect((await view.findByRole("alert")).textContent).toContain("answers 502")
  Object.assign(answers, twoPages)
  await user.click(view.getByRole("button", { name: "Show more" }))
  await view.findByText("AAAA-0003")
  expect(view.queryByRole("alert")).toBeNull()
})

test.each([
  ["an answer", { bookings: [bookingView("AAAA-0005")] }],
  ["a failure", new Response("{}", { status: 502 })],
])(
  "while a list is looked at anew the one before stays, and %s that comes too late is passed over",
  async (_, late) => {
    const { view, user, answers } = await openDeliveries()
    await view.findByText("AAAA-0001")
    const slow = Promise.withResolvers<object>()
    answers["/bookings?state=attention"] = slow.promise
    await user.click(view.getByRole("button", { name: "Refresh" }))
    expect(view.getByText("AAAA-0001")).toBeTruthy()
    expect(view.queryByText(/^Nothing needs attention/)).toBeNull()
    answers["/bookings?state=attention"] = { bookings: [bookingView("AAAA-0004")] }
    await user.click(view.getByRole("button", { name: "Refresh" }))
    await view.findByText("AAAA-0004")
    slow.resolve(late)
    // It would have been drawn by then.
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(view.getByText("AAAA-0004")).toBeTruthy()
    expect(view.queryByRole("alert")).toBeNull()
  },
)

test("each booking of a list says whose it is, when it is tried next, and why it stands", async () => {
  const { view } = await openDeliveries({
    at: "#/attention?open=acme/AAAA-0002",
    answers: {
      "/bookings?state=attention": {
        bookings: [
          bookingView("AAAA-0001", { why: "ServiceTitan refused it." }),
          bookingView("AAAA-0002", { name: undefined, erasedAt: "2026-11-23T21:00:00.000Z" }),
          bookingView("AAAA-0003", { name: undefined, nextAt: "2026-11-23T21:30:00.000Z" }),
        ],
      },
      "/sites/acme/bookings/AAAA-0002": bookingDetail("AAAA-0002"),
    },
  })
  const [one, erased, sealed] = await view.findAllByRole("listitem")
  expect(one?.textContent).toContain("A… L…")
  expect(one?.textContent).toContain("ServiceTitan refused it.")
  expect(erased?.textContent).toContain("Erased")
  expect(erased?.querySelector("a")?.getAttribute("aria-current")).toBe("true")
  expect(sealed?.textContent).toContain("Cannot be opened")
  expect(sealed?.textContent).toContain("Next try Nov 23")
})

test("a list that is not there yet is not called empty, and one that cannot be had says so", async () => {
  const slow = Promise.withResolvers<object>()
  const { view } = await openDeliveries({ answers: { "/bookings?state=attention": slow.promise } })
  await view.findByRole("heading", { name: "Needs attention" })
  expect(view.queryByText(/^Nothing needs attention/)).toBeNull()
  slow.resolve(new Response("{}", { status: 502 }))
  expect((await view.findByRole("alert")).textContent).toContain("answers 502")
  expect(view.queryByText(/^Nothing needs attention/)).toBeNull()
})

test("a site whose ledger does not answer is named", async () => {
  const { view } = await openDeliveries({
    answers: { "/bookings?state=attention": { bookings: [], unanswered: ["birch"] } },
  })
  await view.findByText("No answer from the ledger of birch.")
})

test("one site's list is left for that of all, and what is done with all of it is done with that site's alone", async () => {
  const { view, user, asked } = await openDeliveries({
    at: "#/attention?only=acme",
    answers: {
      "/bookings?state=attention&site=acme": { bookings: [bookingView("AAAA-0001"), bookingView("AAAA-0002")] },
      "/replays?site=acme": { count: 2 },
      "POST /replays": { replayed: 2 },
    },
  })
  expect((await view.findByRole("link", { name: "Show all sites" })).getAttribute("href")).toBe("#/attention")
  await user.click(await view.findByRole("button", { name: "Send all again…" }))
  await view.findByRole("group", { name: "2 bookings need attention. Send again?" })
  await user.click(view.getByRole("button", { name: "Leave it" }))
  await expect.poll(() => document.activeElement?.textContent).toBe("Send all again…")
  await user.keyboard("{Enter}")
  await user.click(await view.findByRole("button", { name: "Send again" }))
  await view.findByText("2 bookings are on the way again.")
  expect(asked).toContain('POST /replays {"site":"acme","expected":2}')
  await expect.poll(() => document.activeElement?.textContent).toBe("Needs attention")
})

test("a single booking needs no button for all of them", async () => {
  const { view } = await openDeliveries({
    answers: { "/bookings?state=attention": { bookings: [bookingView("A-1")] } },
  })
  await view.findByRole("listitem")
  expect(view.queryByRole("button", { name: "Send all again…" })).toBeNull()
})

test("each list has its count beside its name, if there is any and all sites are counted", async () => {
  const { view, user, answers } = await openDeliveries()
  await view.findByRole("link", { name: "Needs attention 3" })
  expect(view.getByRole("link", { name: "Waiting" })).toBeTruthy()
  expect(document.title).toBe("Needs attention · Porchlight")
  answers["/sites?limit=100"] = { sites: [siteView("acme")], next: "acme" }
  await user.click(view.getByRole("button", { name: "Refresh" }))
  await view.findByRole("link", { name: "Needs attention" })
})

test("a token that does not open it any more is asked for again, and nothing stays in sight", async () => {
  const { view, user, answers } = await openDeliveries()
  await view.findByText("AAAA-0001")
  answers["/sites?limit=100"] = Response.json({}, { status: 401 })
  await user.click(view.getByRole("button", { name: "Refresh" }))
  expect((await view.findByRole("alert")).textContent).toBe("That is not the token that the server was started with.")
  await expect.poll(() => document.activeElement).toBe(view.getByLabelText("Operator’s token"))
  expect(view.queryByText("AAAA-0001")).toBeNull()
  // Said once more if it is wrong again: a screen reader says nothing of a text that stays.
  const slow = Promise.withResolvers<object>()
  answers["/sites?limit=100"] = slow.promise
  await user.keyboard("another-token{Enter}")
  expect(view.getByRole("alert").textContent).toBe("")
  slow.resolve(Response.json({}, { status: 401 }))
  await view.findByText("That is not the token that the server was started with.")
})

test.each([
  ["too many guesses", new Response("{}", { status: 429, headers: { "Retry-After": "41" } }), "Wait 41 seconds"],
  ["too many guesses, and no word of how long", new Response("{}", { status: 429 }), "Wait 60 seconds"],
  ["a proxy in between", new Response("<h1>Not found</h1>", { status: 404 }), "Does a proxy keep /v1/admin away?"],
  ["a server of another version", Response.json({ sites: "many" }), "Load the page again"],
])("%s: the door says so, and stays closed", async (_, answer, said) => {
  const { view } = await openDeliveries({ answers: { "/sites?limit=100": answer } })
  expect((await view.findByText(new RegExp(said.replace("?", "\\?")))).getAttribute("role")).toBe("alert")
  expect(view.getByLabelText("Operator’s token")).toBe(document.activeElement)
})
