import { problemSchema } from "@porchlight/shared"
import { theOneBooking } from "../harness/office.ts"
import { booking, receive } from "../harness/post.ts"
import { porchlight } from "../harness/shell.ts"
import { SITE } from "../harness/site.ts"
import type { Street } from "../harness/street.ts"
import { expect, test } from "../harness/test.ts"

const TOKEN = "only-the-operator-of-these-tests-knows"
const METRICS_TOKEN = "only-the-monitor-of-these-tests-knows"

const ask = ({ server }: Street, path: string, { method = "GET", token = TOKEN } = {}) =>
  fetch(server.url + path, { method, headers: { Authorization: `Bearer ${token}` } })

test("without a token of its own there is no operator's API, whoever asks", async ({ street }) => {
  const response = await ask(street, "/v1/admin/bookings")
  expect(response.status).toBe(404)
  expect(problemSchema.parse(await response.json()).code).toBe("not_found")
})

test("/metrics is there for whoever can reach the server", async ({ street }) => {
  expect((await fetch(`${street.server.url}/metrics`)).status).toBe(200)
})

test.describe("with a token each", () => {
  test.use({ setUp: { env: { PORCHLIGHT_ADMIN_TOKEN: TOKEN, PORCHLIGHT_METRICS_TOKEN: METRICS_TOKEN } } })

  test("whoever does not show it learns nothing", async ({ street }) => {
    for (const path of ["/v1/admin/bookings", "/metrics"]) {
      const response = await ask(street, path, { token: "another-token-of-somebody-else" })
      expect(response.status, path).toBe(401)
      expect(response.headers.get("WWW-Authenticate"), path).toMatch(/^Bearer/)
      expect(problemSchema.parse(await response.json()).code, path).toBe("unauthorized")
    }
  })

  test("/metrics tells how many bookings came in and were delivered", async ({ street }) => {
    await receive(street)
    await theOneBooking(street)
    const response = await ask(street, "/metrics", { token: METRICS_TOKEN })
    expect(response.headers.get("Content-Type")).toMatch(/^text\/plain; version=0\.0\.4/)
    const metrics = await response.text()
    expect(metrics).toMatch(/^porchlight_bookings_accepted_total 1$/m)
    expect(metrics).toMatch(/^porchlight_bookings_delivered_total 1$/m)
    expect(metrics).toMatch(/^porchlight_bookings\{state="waiting"\} 0$/m)
  })

  /** A booking that ServiceTitan refuses, until the sandbox has no faults any more. */
  const refused = async (street: Street): Promise<string> => {
    await street.sandbox.faults([{ match: { path: "create" }, action: "status", status: 400, body: REFUSED }])
    const reference = await receive(street)
    const listed = async () => (await ask(street, `/v1/admin/bookings?state=attention&site=${SITE}`)).json()
    await expect.poll(listed).toMatchObject({ bookings: [{ site: SITE, reference, why: expect.stringMatching(/\w/) }] })
    return reference
  }

  test("a booking that ServiceTitan refuses is shown with its reason, masked, and a replay delivers it", async ({
    street,
  }) => {
    const reference = await refused(street)
    const path = `/v1/admin/sites/${SITE}/bookings/${reference}`
    const shown = await ask(street, path)
    expect(shown.headers.get("Cache-Control")).toBe("no-store")
    const text = await shown.text()
    for (const personal of [booking.name, "555-0143", "5125550143", "Furnace"]) expect(text).not.toContain(personal)
    expect(await (await ask(street, `${path}?reveal=contact`)).json()).toMatchObject({
      booking: { name: booking.name },
    })

    await street.sandbox.faults([])
    expect((await ask(street, `${path}/replay`, { method: "POST" })).status).toBe(200)
    expect((await theOneBooking(street)).externalId).toBe(reference)
    const { entries } = await (await ask(street, "/v1/admin/audit")).json()
    expect(entries).toHaveLength(2)
  })

  test("the same from a shell", async ({ street }) => {
    const reference = await refused(street)
    const env = { PORCHLIGHT_URL: street.server.url, PORCHLIGHT_ADMIN_TOKEN: TOKEN }
    expect(await porchlight(["deliveries"], env)).toContain(reference)
    expect(await porchlight(["deliveries", "show", SITE, reference], env)).not.toContain(booking.name)

    await street.sandbox.faults([])
    await porchlight(["deliveries", "replay", SITE, reference], env)
    expect((await theOneBooking(street)).externalId).toBe(reference)
  })

  test("somebody is told all that is held of them, and is erased; their form is thanked as before", async ({
    street,
  }) => {
    const key = crypto.randomUUID()
    const reference = await receive(street, { key })
    const env = { PORCHLIGHT_URL: street.server.url, PORCHLIGHT_ADMIN_TOKEN: TOKEN }
    await expect.poll(() => porchlight(["deliveries", "--state", "delivered"], env)).toContain(reference)
    const whom = ["--phone", "+1 512.555.0143"]
    expect(JSON.parse(await porchlight(["export", ...whom], env))).toMatchObject([{ reference, booking }])
    const { externalId, id } = await theOneBooking(street)
    expect(externalId).toBe(reference)
    expect(await porchlight(["erase", ...whom, "--yes"], env)).toContain(`booking ${id} (${reference})`)
    expect(await porchlight(["export", ...whom], env)).toBe("[]\n")
    expect(await receive(street, { key })).toBe(reference)
  })
})

/** What ServiceTitan says of what every booking must have, so that there is nothing to leave out. */
const REFUSED = { title: "One or more validation errors occurred.", errors: { name: ["Not a name."] } }
