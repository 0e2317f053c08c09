import { jose } from "../harness/form.ts"
import { theOneBooking } from "../harness/office.ts"
import { SITE } from "../harness/site.ts"
import { expect, test } from "../harness/test.ts"
import { visitorOn } from "../harness/visitor/with-playwright.ts"
import { openWritten } from "../harness/written-page.ts"
import { expectToLookLike, takePictures } from "./hosts/pictures.ts"

test.use({
  setUp: { site: { origins: ["http://127.0.0.1:*"] } },
  permissions: ["clipboard-read", "clipboard-write"],
  // A desk: on a phone the groups of settings begin folded.
  viewport: { width: 1280, height: 900 },
})

/** Yellow: as a link on white it has 1.4 to 1. */
const HARD_TO_READ = "#facc15"

test("a marketer chooses a color that cannot be read, takes the shade that can, and Spanish; the tag, pasted into an empty page, looks like the preview and takes a booking", async ({
  page,
  street,
}) => {
  await page.goto(`${street.server.url}/preview/?site=${SITE}&device=phone`)
  await page.getByRole("textbox", { name: "Color" }).first().fill(HARD_TO_READ)
  const mend = page.getByRole("button", { name: /the nearest shade that can be read$/ })
  const shade = /#[0-9a-f]{6}/.exec((await mend.textContent()) ?? "")?.[0]
  await mend.click()
  await expect(page.getByText("Yes: every text and every control stands out enough.")).toBeFocused()
  await page.getByLabel("Language", { exact: true }).selectOption({ label: "Español" })
  await expect(page.frameLocator("iframe").getByRole("button", { name: "Enviar solicitud" })).toBeVisible()

  await page.getByRole("button", { name: "Copy the tag" }).click()
  await expect(page.getByText("Copied").first()).toBeVisible()
  const tag = await page.evaluate(() => navigator.clipboard.readText())
  expect(tag).toContain('data-lang="es"')
  expect(tag).toContain(`--porchlight-accent: ${shade}`)
  const frame = await page.locator("iframe").getAttribute("src")
  const chosen = new URL(page.url()).searchParams
  expect(chosen.get("lang")).toBe("es")

  // The frame's page as it would be loaded now, by itself: within the preview it is shown smaller.
  const alone = new URL(frame ?? "", street.server.url)
  for (const name of ["lang", "accent"]) alone.searchParams.set(name, chosen.get(name) ?? "")
  await page.goto(alone.href)
  await expect(page.getByRole("button", { name: "Enviar solicitud" })).toBeVisible()
  const preview = await takePictures(visitorOn(page))

  await openWritten(page, `<!doctype html><meta name="viewport" content="width=device-width"><title>Acme</title>${tag}`)
  const send = page.getByRole("button", { name: "Enviar solicitud" })
  await expect(send).toBeVisible()
  await expectToLookLike(preview, visitorOn(page))

  await page.getByLabel("Nombre y apellidos").fill(jose["Full name"] ?? "")
  await page.getByLabel("Teléfono").fill(jose.Phone ?? "")
  await send.click()
  await expect(page.getByRole("heading", { name: /^Gracias/ })).toBeVisible()
  const booking = await theOneBooking(street)
  expect(booking).toMatchObject({ name: "José Álvarez" })
})
