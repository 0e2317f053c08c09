import { describe, expect, test } from "vitest"
import { acmeSite } from "../../../test/acme.ts"
import { hosted, SITE } from "../../../test/hosted.ts"

describe("a receipt", () => {
  test.each(["7K3M-9QXT", "7K3M-9QXT.AAAAAAAAAAAAAAAAAAAAAA", ".", "%00"])(
    "that this server has not signed thanks for nothing: %s",
    async (receipt) => {
      const answer = await (await hosted()).get(`/book/acme?receipt=${receipt}`)
      expect([answer.status, answer.headers.get("Location")]).toEqual([303, "?lang=en"])
    },
  )

  test("of another site thanks for nothing here", async () => {
    const bolt = { ...acmeSite(SITE), id: "bolt" }
    const acme = acmeSite(SITE)
    const { send, get } = await hosted({
      parts: {
        sites: new Map([
          ["acme", acme],
          ["bolt", bolt],
        ]),
      },
    })
    const way = (await send()).headers.get("Location")
    expect((await get(`/book/bolt${way}`)).status).toBe(303)
    expect((await get(`/book/acme${way}`)).status).toBe(200)
  })
})
