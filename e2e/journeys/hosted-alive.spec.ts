import { everything } from "../harness/access/site.ts"
import { formOn, jose } from "../harness/form.ts"
import { theOneBooking } from "../harness/office.ts"
import { onlyOn } from "../harness/only-on.ts"
import { SITE } from "../harness/site.ts"
import { expect, test } from "../harness/test.ts"

test.use({ setUp: { site: { ...everything, serviceArea: { zips: ["787*"], outside: "take" } } } })

const typed = {
  ...jose,
  "Gate code optional": "4711",
  "What is going on? optional": "No flame",
  "Street address": "12 Oak St",
  City: "Austin",
  State: "TX",
  "ZIP code": "78701",
}

const ON_ITS_WAY: [part: string, file: RegExp][] = [
  ["the script", /\/page\.[\w-]+\.js$/],
  ["its language", /\/en\.[\w-]+\.js$/],
  ["the rest of it", /\/second-half\.[\w-]+\.js$/],
]

for (const [part, file] of ON_ITS_WAY) {
  test(
    `every kind of answer that is given while ${part} is on its way is on the receipt and at the office`,
    onlyOn("looksTheSame"),
    async ({ page, street }) => {
      const { promise: held, resolve: release } = Promise.withResolvers<void>()
      await page.route(file, async (route) => {
        await held
        await route.continue()
      })
      await page.goto(`${street.server.url}/book/${SITE}`, { waitUntil: "commit" })
      const form = formOn(page)
      const answer = (question: string, words: string | RegExp) =>
        form.form.getByRole("group", { name: question }).getByLabel(words, { exact: true })
      await form.field("Tune-up").check()
      await answer("How old is it?", "10 years or more").check()
      await answer("Any pets?", "Yes").check()
      // Not the first, which may be today: in the afternoon that has no morning.
      const day = answer("Day", /\d/).nth(1)
      await day.check()
      await form.field("Morning").check()
      await answer("Have we worked for you before?", "No").check()
      await form.fill(typed)
      await page.getByRole("checkbox").check()

      // A finger that is down when the form comes alive, and goes up after that.
      await form.field("A business").hover()
      await page.mouse.down()
      // The last of the three to come, since there is something to tell it.
      const alive = page.waitForResponse(/second-half/)
      release()
      await (await alive).finished()
      await page.mouse.up()
      await form.expectKept(typed)

      await form.send.click()
      const reference = await form.reference()
      for (const said of ["Tune-up", "Morning", "José Álvarez", "No flame", "10 years or more", "4711", "12 Oak St"]) {
        await expect(page.locator("dl").filter({ hasText: "José" })).toContainText(said)
      }
      const { externalId, summary } = await theOneBooking(street)
      expect(externalId).toBe(reference)
      for (const told of [
        /10 years or more/,
        /Any pets\? yes/,
        /4711/,
        /morning/i,
        /commercial/i,
        /No flame/,
        /SMS consent: yes/,
      ]) {
        expect(summary).toMatch(told)
      }
    },
  )
}
