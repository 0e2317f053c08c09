import { expect, test } from "vitest"
import { openDeliveries, siteView } from "../test/open-deliveries.tsx"

const cellsOf = (row: HTMLElement) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent)

test("each site shows its counts, what waits longest, and whether the way to ServiceTitan is open", async () => {
  const pause = { since: "2026-11-23T20:00:00.000Z", until: "2026-11-23T20:05:00.000Z", reason: "credentials" }
  const { view, user } = await openDeliveries({
    at: "#/sites",
    answers: {
      "/sites?limit=100": {
        sites: [
          siteView("acme"),
          siteView("birch", { configured: false, oldestWaiting: "2026-11-23T20:00:00.000Z" }),
          siteView("cedar", { paused: { ...pause, why: "ServiceTitan did not take the credentials." } }),
        ],
        next: "cedar",
      },
      "/sites?after=cedar&limit=100": {
        sites: [{ site: "dogwood", configured: true, trouble: "Its ledger does not answer." }],
      },
    },
  })
  await user.click(await view.findByRole("button", { name: "Show more" }))
  await view.findByRole("rowheader", { name: "dogwood" })
  const [, acme = [], birch = [], cedar = [], dogwood = []] = view.getAllByRole("row").map(cellsOf)
  expect(acme).toEqual(["acme", "3", "0", "0", "0", "0", "", "Open"])
  expect(birch.slice(-2)).toEqual([expect.stringContaining("Nov 23, 2026"), "Not configured any more"])
  expect(cedar.at(-1)).toBe("ServiceTitan did not take the credentials.")
  expect(dogwood).toEqual(["dogwood", "?", "?", "?", "?", "?", "", "Its ledger does not answer."])
  expect(view.getAllByRole("link", { name: "3" })[0]?.getAttribute("href")).toBe("#/attention?only=acme")
})

test("a link from a site leads to its bookings, and Back to the sites again", async () => {
  const { view, user } = await openDeliveries({
    at: "#/sites",
    answers: { "/bookings?state=attention&site=acme": { bookings: [] } },
  })
  await user.click(await view.findByRole("link", { name: "3" }))
  await view.findByText(/^Nothing needs attention/)
  history.back()
  await view.findByRole("rowheader", { name: "acme" })
})
