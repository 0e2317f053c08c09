import { expect, test } from "vitest"
import { SettingsError } from "../src/node/settings.ts"
import { sandboxPort } from "./sandbox-port.ts"

test.each<[string, Record<string, string>, number, number]>([
  ["beside the server, where nothing is said", {}, 8787, 8788],
  ["on any free port, where the server takes any", {}, 0, 0],
  ["on any free port, where there is none above the server's", {}, 65_535, 0],
  ["where the setting says", { PORCHLIGHT_SANDBOX_PORT: " 9000\n" }, 8787, 9000],
  ["beside the server, where the setting is blank", { PORCHLIGHT_SANDBOX_PORT: " " }, 8787, 8788],
])("the sandbox listens %s", (_, env, serverPort, port) => {
  expect(sandboxPort(env, serverPort)).toBe(port)
})

test.each(["abc", "65536", "-1"])("PORCHLIGHT_SANDBOX_PORT %s is refused with a sentence that names it", (value) => {
  expect(() => sandboxPort({ PORCHLIGHT_SANDBOX_PORT: value }, 8787)).toThrow(
    new SettingsError("PORCHLIGHT_SANDBOX_PORT must be a number from 0 to 65535."),
  )
})
