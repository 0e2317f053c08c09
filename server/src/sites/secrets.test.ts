import { expect, test } from "vitest"
import { acmeConfig, acmeEnv } from "../../test/acme.ts"
import { faultsWith } from "../../test/faults.ts"

const literal = "sk-live-4f9a8b7c"

test("a literal one is refused without being shown", () => {
  for (const value of [literal, `$${literal}`, `$lower_${literal}`, `\${${literal}}`, 4987]) {
    const faults = faultsWith({ serviceTitan: { ...acmeConfig.serviceTitan, appKey: value } })
    expect(Object.keys(faults)).toEqual(["sites[0].serviceTitan.appKey"])
    expect(JSON.stringify(faults)).not.toContain(String(value))
    expect(JSON.stringify(faults)).not.toContain(literal)
  }
})

test("one in the wrong place is not shown either", () => {
  const faults = faultsWith({
    apiKey: literal,
    [literal.repeat(3)]: 1,
    timeZone: literal,
    origins: [literal],
    phone: literal,
  })
  expect(JSON.stringify(faults)).not.toContain(literal)
  expect(Object.keys(faults)).toContain("sites[0].apiKey")
})

test("a literal one is refused in the sandbox too: the file gets committed all the same", () => {
  const faults = faultsWith({ serviceTitan: { environment: "sandbox", appKey: literal } })
  expect(Object.keys(faults)).toContain("sites[0].serviceTitan.appKey")
})

test("a variable that is not set or blank is told by its name", () => {
  expect(faultsWith({}, { ACME_APP_KEY: " \n", ACME_CLIENT_ID: "x" })).toEqual({
    "sites[0].serviceTitan.appKey": "refers to the environment variable ACME_APP_KEY, which is blank",
    "sites[0].serviceTitan.clientSecret": "refers to the environment variable ACME_CLIENT_SECRET, which is not set",
  })
})

test.each([
  ["curly quotes around it", "“cs1.abc”"],
  ["a line break in it", "cs1.\nabc"],
  ["a blank that nobody sees", "cs1.abc\u200b"],
])("a credential that was pasted with %s is told, and not shown", (_, pasted) => {
  expect(faultsWith({}, { ...acmeEnv, ACME_CLIENT_SECRET: pasted })).toEqual({
    "sites[0].serviceTitan.clientSecret":
      "refers to the environment variable ACME_CLIENT_SECRET, which holds a line break, curly quotes or other signs that no credential has: copy it anew",
  })
})

test("a variable that only every object has is not set", () => {
  const serviceTitan = { ...acmeConfig.serviceTitan, appKey: "$__PROTO__" }
  expect(faultsWith({ serviceTitan })["sites[0].serviceTitan.appKey"]).toMatch(/is not set/)
})
