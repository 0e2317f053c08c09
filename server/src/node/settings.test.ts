import { resolve } from "node:path"
import { expect, test } from "vitest"
import { readSettings, SettingsError } from "./settings.ts"

test("without any setting it is the demo, on this machine only", () => {
  expect(readSettings({})).toEqual({
    host: "127.0.0.1",
    port: 8787,
    dataFolder: resolve(".data"),
    configFile: undefined,
    secret: undefined,
    trustedProxies: [],
  })
})

test("every setting is read, without the blanks that come with pasting", () => {
  expect(
    readSettings({
      HOST: " 0.0.0.0 ",
      PORT: "0",
      PORCHLIGHT_DATA: "/var/lib/porchlight",
      PORCHLIGHT_CONFIG: "sites.json\n",
      PORCHLIGHT_SECRET: " s3cret ",
      PORCHLIGHT_ADMIN_TOKEN: " only-the-operator-knows\n",
      PORCHLIGHT_TRUSTED_PROXIES: "10.0.0.0/8, 192.0.2.1\n2001:db8::/32,",
    }),
  ).toEqual({
    host: "0.0.0.0",
    port: 0,
    dataFolder: "/var/lib/porchlight",
    configFile: resolve("sites.json"),
    secret: "s3cret",
    adminToken: "only-the-operator-knows",
    trustedProxies: ["10.0.0.0/8", "192.0.2.1", "2001:db8::/32"],
  })
})

test.each(["65536", "-1", "80a", "8 0", "1e3", "123456"])("PORT %s is refused with a sentence", (port) => {
  expect(() => readSettings({ PORT: port })).toThrow(new SettingsError("PORT must be a number from 0 to 65535."))
})

test.each(["short", "a token with blanks", "ein-schlüssel-mit-umlaut"])(
  "the admin token %j is refused with a sentence",
  (token) => {
    expect(() => readSettings({ PORCHLIGHT_ADMIN_TOKEN: token })).toThrow(/^PORCHLIGHT_ADMIN_TOKEN must be 16 or more/)
    expect(() => readSettings({ PORCHLIGHT_ADMIN_TOKEN: token })).not.toThrow(token)
  },
)
