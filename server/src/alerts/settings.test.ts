import { expect, test } from "vitest"
import { alertSettings } from "./settings.ts"

const SECRET = `whsec_${Buffer.alloc(32, 7).toString("base64")}`
const URL_ONLY = "https://hooks.example/in/s3cr3t-path"
const read = (url?: string, secret?: string) =>
  alertSettings({ PORCHLIGHT_ALERT_URL: url, PORCHLIGHT_ALERT_SECRET: secret })

test("alerts are off until both are set", () => {
  expect(read()).toEqual({})
  expect(read(" ", "")).toEqual({})
  expect(read(` ${URL_ONLY}\n`, ` ${SECRET} `)).toEqual({ settings: { url: URL_ONLY, secret: SECRET } })
})

test.each(["http://localhost:9999/x", "http://127.0.0.1:1", "http://[::1]:9999/", "https://10.0.0.1/"])(
  "%s is taken",
  (url) => {
    expect(read(url, SECRET)).toEqual({ settings: { url, secret: SECRET } })
  },
)

test.each([
  ["http://hooks.example/in", SECRET, "PORCHLIGHT_ALERT_URL must begin with https://"],
  ["http://localhost.hooks.example/in", SECRET, "PORCHLIGHT_ALERT_URL must begin with https://"],
  ["hooks.example/in", SECRET, "PORCHLIGHT_ALERT_URL must begin with https://"],
  ["file:///etc/passwd", SECRET, "PORCHLIGHT_ALERT_URL must begin with https://"],
  ["https://me:pass@hooks.example/in", SECRET, "PORCHLIGHT_ALERT_URL must not hold a name or a password"],
  [URL_ONLY, undefined, "PORCHLIGHT_ALERT_URL is set, but PORCHLIGHT_ALERT_SECRET is not"],
  [undefined, SECRET, "PORCHLIGHT_ALERT_SECRET is set, but PORCHLIGHT_ALERT_URL is not"],
  [URL_ONLY, SECRET.slice(6), "PORCHLIGHT_ALERT_SECRET must be whsec_"],
  [URL_ONLY, "whsec_c2hvcnQ=", "PORCHLIGHT_ALERT_SECRET must be whsec_"],
  [URL_ONLY, `whsec_${"not base64 ".repeat(4)}`, "PORCHLIGHT_ALERT_SECRET must be whsec_"],
])("%s with %s is refused in a sentence that repeats neither", (url, secret, says) => {
  const { settings, fault = "" } = read(url, secret)
  expect(settings).toBeUndefined()
  expect(fault).toContain(says)
  for (const value of [url, secret]) if (value) expect(fault).not.toContain(value)
})
