import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { formOn, jose } from "../harness/form.ts"
import { startService } from "../harness/service.ts"
import { expect, test } from "../harness/test.ts"
import { ROOT } from "../run/command.ts"

test("a newcomer starts the demo, books on its page, and sees the call come in", async ({ page, context }) => {
  const folder = await mkdtemp(join(tmpdir(), "porchlight-demo-"))
  const demo = await startService(join(ROOT, "server/cli/start.ts"), {
    event: "listening",
    env: { PORT: "0", PORCHLIGHT_DATA: folder },
  })
  try {
    await page.goto(demo.url)
    const office = await context.newPage()
    await office.goto((await page.getByRole("link", { name: "Calls screen" }).getAttribute("href")) ?? "")
    await expect(office.getByText("No calls yet")).toBeVisible()

    const form = formOn(page)
    await form.field("No heat").check()
    await form.fill({ ...jose, "Street address": "12 Oak St", City: "Austin", State: "TX", "ZIP code": "78701" })
    await form.send.click()
    const reference = await form.reference()

    await office.getByRole("link", { name: /José Álvarez/ }).click()
    await expect(office.getByText(reference).first()).toBeVisible()
  } finally {
    await demo.end("SIGTERM")
    await rm(folder, { recursive: true, force: true })
  }
})
