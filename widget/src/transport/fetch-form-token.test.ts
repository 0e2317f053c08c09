import { describe, expect, it } from "vitest"
import { stubFetch } from "../../test/stub-fetch.ts"
import { fetchFormToken } from "./fetch-form-token.ts"

const BASE = "https://book.example/v1/"
const fetched = stubFetch()

describe("asking for a form's token", () => {
  it("gives it, for one key, and sends no cookies", async () => {
    fetched.mockResolvedValue(Response.json({ token: "abc" }))
    expect(await fetchFormToken(BASE, "acme", "a key/of mine")).toEqual({ token: "abc" })
    expect(String(fetched.mock.calls[0]?.[0])).toBe("https://book.example/v1/sites/acme/form?key=a%20key%2Fof%20mine")
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ credentials: "omit" })
  })

  it("asks at the booking's own address at a second try", async () => {
    fetched.mockResolvedValue(Response.json({ token: "abc" }))
    expect(await fetchFormToken(BASE, "acme", "key", 1)).toEqual({ token: "abc" })
    expect(String(fetched.mock.calls[0]?.[0])).toBe("https://book.example/v1/sites/acme/bookings?key=key")
  })

  it.each([Response.json({ code: "internal" }, { status: 500 }), new Response("<html>")])(
    "takes nothing else for one",
    async (answer) => {
      fetched.mockResolvedValue(answer)
      await expect(fetchFormToken(BASE, "acme", "key")).rejects.toThrow()
    },
  )
})
