import { describe, expect, test } from "vitest"
import { problemOf } from "../../../test/app.ts"
import { operatorForTest } from "../../../test/operator.ts"

const ONE = "/sites/acme/bookings/AAAA-0001"

describe("handled", () => {
  test("takes it off the list with how, and nothing sends it any more; a replay brings it back", async () => {
    const { park, ask, run, read, sandbox } = await operatorForTest()
    await park(1)
    const handle = { method: "POST", body: { how: "called" } }
    expect(await (await ask(`${ONE}/handle`, handle)).json()).toMatchObject({ state: "handled" })
    expect(await problemOf(await ask(`${ONE}/handle`, handle))).toBe("409 already_handled")
    await run()
    expect(await sandbox.bookings()).toEqual([])
    expect((await read("/bookings?state=handled")).bookings).toHaveLength(1)
    expect((await read("/audit")).entries).toMatchObject([{ action: "handle", detail: "called" }])
    await ask(`${ONE}/replay`, { method: "POST" })
    await run()
    expect(await sandbox.bookings()).toHaveLength(1)
  })

  test("and replayed, it is told as delivered to nobody until it is", async () => {
    const { park, ask, read } = await operatorForTest()
    await park(1)
    await ask(`${ONE}/handle`, { method: "POST", body: {} })
    const deliveredAt = async () => {
      const { bookings } = await read("/people/export", { method: "POST", body: { phone: "512 555 0143" } })
      return bookings[0].deliveredAt
    }
    expect(await deliveredAt()).toEqual(expect.any(String))
    await ask(`${ONE}/replay`, { method: "POST" })
    expect(await deliveredAt()).toBeUndefined()
  })

  test("is refused for one that was delivered, and says where to turn instead", async () => {
    const { add, run, ask } = await operatorForTest()
    await add(1)
    await run()
    const answer = await ask(`${ONE}/handle`, { method: "POST", body: { how: "called" } })
    expect(await answer.json()).toMatchObject({
      code: "already_delivered",
      title: expect.stringMatching(/^It is delivered: change it in ServiceTitan\./),
    })
  })

  test("takes a choice and no text, which might hold a name", async () => {
    const { park, ask } = await operatorForTest()
    await park(1)
    const told = await ask(`${ONE}/handle`, { method: "POST", body: { how: "Called Ada Lovelace" } })
    expect(await problemOf(told)).toBe("400 invalid_request how:invalid")
  })
})
