import { Hono } from "hono"
import { describe, expect, test } from "vitest"
import { clientAddressBehind } from "./client-address.ts"
import { SettingsError } from "./settings.ts"

/** The address that a request has which came over a socket from `peer`. */
const addressOf = async (peer: string, forwardedFor: string | undefined, trusted: string[]) => {
  const clientAddress = clientAddressBehind(trusted)
  const app = new Hono().get("/", (c) => c.text(clientAddress(c)))
  const headers = forwardedFor === undefined ? undefined : { "X-Forwarded-For": forwardedFor }
  const incoming = { socket: { remoteAddress: peer, remotePort: 1, remoteFamily: "IPv4" } }
  return (await app.request("/", { headers }, { incoming })).text()
}

const PROXIES = ["10.0.0.0/8", "192.0.2.1", "2001:db8::/32"]

test.each<[peer: string, forwardedFor: string | undefined, address: string]>([
  ["203.0.113.7", undefined, "203.0.113.7"],
  ["::ffff:203.0.113.7", undefined, "203.0.113.7"],
  // Anybody can write the header.
  ["203.0.113.7", "198.51.100.1", "203.0.113.7"],
  ["10.1.2.3", "198.51.100.1", "198.51.100.1"],
  ["::ffff:10.1.2.3", "198.51.100.1", "198.51.100.1"],
  ["192.0.2.1", "198.51.100.1, 10.9.9.9", "198.51.100.1"],
  ["2001:db8::9", "2a00::1", "2a00::1"],
  // What stands before the last address that no proxy of ours wrote, a visitor wrote.
  ["10.1.2.3", "1.1.1.1, 198.51.100.1, 10.9.9.9", "198.51.100.1"],
  ["10.1.2.3", "10.8.8.8, 10.9.9.9", "10.8.8.8"],
  ["10.1.2.3", undefined, "10.1.2.3"],
  ["10.1.2.3", "unknown", "10.1.2.3"],
  ["10.1.2.3", "198.51.100.1, ", "10.1.2.3"],
  // As some load balancers write it.
  ["10.1.2.3", "198.51.100.1:51312", "198.51.100.1"],
  ["10.1.2.3", "[2a00::1]:443", "2a00::1"],
])("from %s, with X-Forwarded-For %s, it is %s", async (peer, forwardedFor, address) => {
  expect(await addressOf(peer, forwardedFor, PROXIES)).toBe(address)
})

test("by default nobody is believed, not even this machine", async () => {
  expect(await addressOf("127.0.0.1", "198.51.100.1", [])).toBe("127.0.0.1")
})

describe("a list that cannot be meant", () => {
  test.each([
    "10.0.0.0/",
    "10.0.0.0/8/9",
    "10.0.0.0/33",
    "10.0.0.0/-1",
    "10.0.0.0/ 8",
    "proxy.internal",
    "10.0.0",
    "*",
    "/8",
  ])("%s is refused with a sentence", (range) => {
    expect(() => clientAddressBehind([range])).toThrow(SettingsError)
    expect(() => clientAddressBehind([range])).toThrow("PORCHLIGHT_TRUSTED_PROXIES must hold")
  })
})
