import { env } from "cloudflare:workers"
import { expect, test } from "vitest"
import { asked } from "./asked.ts"

test("what an object hands out answers, and can be given back", async () => {
  const handedOut = env.SITES.getByName("acme").desk()
  expect(typeof Reflect.get(handedOut, Symbol.dispose)).toBe("function")
  expect(await asked(handedOut, (desk) => desk.count({}))).toEqual({ count: 0 })
})

test("it is given back once it has answered, and when it could not", async () => {
  const told: string[] = []
  const handedOut = { [Symbol.dispose]: () => void told.push("given back") }
  const answer = async () => {
    await Promise.resolve()
    told.push("answered")
  }
  await asked(handedOut, answer)
  await expect(asked(handedOut, () => Promise.reject(new Error("It broke.")))).rejects.toThrow("It broke.")
  expect(told).toEqual(["answered", "given back", "given back"])
})
