import { describe, expect, test } from "vitest"
import { network } from "./network.ts"

describe("what counts as one address", () => {
  test.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["::FFFF:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["2001:db8:1:2::", "2001:db8:1:2::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["", ""],
  ])("%s is %s", (address, expected) => {
    expect(network(address)).toBe(expected)
  })

  test("two mapped addresses are not one, however they are written", () => {
    expect(network("::ffff:cb00:7107")).toBe("203.0.113.7")
    expect(network("0:0:0:0:0:ffff:203.0.113.7")).toBe("203.0.113.7")
  })
})
