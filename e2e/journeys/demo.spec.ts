import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startDemo } from "../harness/demo.ts"
import { formOn, jose } from "../harness/form.ts"
import { expect, test } from "../harness/test.ts"

test("a newcomer starts the demo, books on its page, sees the call come in, and ends it all", async ({
  page,
  context,
  target,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "porchlight-demo-"))
  const demo = await startDemo(target, folder)
  try {
    await page.goto(demo.url)
    const office = await context.newPage()
    const callsScreen = await page.getByRole("link", { name: "Calls screen" }).getAttribute("href")
    await office.goto(callsScreen ?? "")
    await expect(office.getByText("No calls yet")).toBeVisible()

    const form = formOn(page)
    await form.field("No heat").check()
    await form.fill({ ...jose, "Street address": "12 Oak St", City: "Austin", State: "TX", "ZIP code": "78701" })
    await form.send.click()
    const reference = await form.reference()

    await office.getByRole("link", { name: /José Álvarez/ }).click()
    await expect(office.getByText(reference).first()).toBeVisible()

    await page.close()
    await office.close()
    expect((await demo.end("SIGTERM")).code).toBe(0)
    for (const gone of [demo.url, callsScreen ?? ""]) await expect.poll(() => answers(gone)).toBe(false)
  } finally {
    await demo.end("SIGTERM")
    await rm(folder, { recursive: true, force: true })
  }
})

const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  )
