import { announced, listen } from "../harness/access/announcements.ts"
import { expectHeard } from "../harness/access/expect-heard.ts"
import { openEar } from "../harness/access/heard.ts"
import { everything } from "../harness/access/site.ts"
import { openStage } from "../harness/access/stage.ts"
import { walkStates } from "../harness/access/states.ts"
import { inChromium } from "../harness/in-chromium.ts"
import { onlyOn } from "../harness/only-on.ts"
import { expect, test } from "../harness/test.ts"

test.use({ setUp: { site: everything }, reducedMotion: "reduce" })

/** The states of which all that is heard is kept, and was read. */
const KEPT = new Set(["ready", "urgent", "errors", "sending", "unknown", "offline", "refused", "sent", "gone"])

const CALL = "Or call us: (512) 555-0100"

/** From the first choice to the receipt: a request that is refused, not taken, in doubt, offline and taken at last. */
const TOLD = [
  "status: Can’t wait? Call us now: (512) 555-0100 Smell gas? Leave the house and call from outside.",
  "alert: We do not work in this area. Not sure? Call us: (512) 555-0100",
  "focus: 7 things need another look",
  // The help is back where an error stood.
  "described: Phone or email: one of them is enough.",
  "described: So we can tell you right away whether we serve your area.",
  "status: Sending…",
  `status: We could not take your request just now Everything you typed is still here. Please send it again in 2 minutes. ${CALL}`,
  "status: Sending…",
  `status: We could not tell whether your request reached us Send it again to be sure. You will not be booked twice. ${CALL}`,
  `status: You are offline Everything you typed is still here. Send it when you are back online. Send it when I am back online ${CALL}`,
  `status: You are offline We send your request as soon as you are back online. Please keep this page open. ${CALL}`,
  "status: Sending…",
  "focus: 2 things need another look",
  "status: Sending…",
  "focus: Thank you, José. We have your request.",
]

test.describe("who does not see the form", onlyOn("looksTheSame"), () => {
  test(
    "hears what each thing is, what it is called and what is wrong with it",
    inChromium("treesAreRead"),
    async ({ page, street }) => {
      const hear = await openEar(page)
      await walkStates(await openStage(page, street), {}, async (state) => {
        if (KEPT.has(state)) await expectHeard(state, hear)
      })
    },
  )

  test("hears it where the form stands in a dialog", inChromium("treesAreRead"), async ({ page, street }) => {
    const hear = await openEar(page)
    const stage = await openStage(page, street)
    await stage.putUp({ attributes: { mode: "button", "button-text": "Book online" } })
    await page.getByRole("button", { name: "Book online" }).click()
    await stage.expectWhole()
    await expectHeard("dialog", hear)
  })

  test("is told of whatever happens, and each time once", async ({ page, street }) => {
    await walkStates(await openStage(page, street), {}, async (state) => {
      if (state === "ready") await listen(page)
      if (state === "sent") await expect.poll(() => announced(page)).toEqual(TOLD)
    })
  })
})
