import { mkdir, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { expect, test } from "../../harness/test.ts"
import type { Visitor } from "../../harness/visitor/visitor.ts"
import { DESK, PHONE } from "./sizes.ts"
import { book } from "./steps.ts"

/** Pictures of the form by their names. A browser that cannot take any has none. */
export type Pictures = ReadonlyMap<string, Buffer>

const FORMATS = [
  { name: "phone.png", window: PHONE, form: 358 },
  { name: "desk.png", window: DESK, form: 560 },
]

/** Takes the form by day at two widths, in a font of no page: what may differ from page to page is made the same. */
export const takePictures = async (visitor: Visitor): Promise<Pictures> => {
  const pictures = new Map<string, Buffer>()
  if (!visitor.picture) return pictures
  for (const { name, window, form } of FORMATS) {
    await visitor.resize(window.width, window.height)
    await visitor.see(sitForPicture, form)
    pictures.set(name, await visitor.picture())
  }
  return pictures
}

/**
 * Takes what a visitor comes to see after that, at the width of a phone: what is wrong with an empty form, and the receipt.
 *
 * @returns the pictures, and the booking's reference
 */
export const takeStates = async (visitor: Visitor): Promise<{ states: Pictures; reference: string }> => {
  const states = new Map<string, Buffer>()
  if (visitor.picture) {
    await visitor.resize(PHONE.width, PHONE.height)
    await visitor.see(sitForPicture, 358)
    await visitor.press("Send request")
    await expect.poll(() => visitor.see(isThere, ".summary"), "what is wrong is said").toBe(true)
    states.set("errors.png", await visitor.picture())
  }
  const reference = await book(visitor)
  if (visitor.picture) {
    await visitor.see(likeAnyOther, null)
    states.set("receipt.png", await visitor.picture())
  }
  return { states, reference }
}

/** The form looks as it did elsewhere in this run, as it is first seen. */
export const expectToLookLike = async (wanted: Pictures, visitor: Visitor) =>
  expectAlike(wanted, await takePictures(visitor))

/** Takes a dialog that is opening, as a phone shows it, but for the strip of the page above it and its round corners. */
export const takeDialog = async (visitor: Visitor): Promise<Pictures> => {
  await visitor.resize(PHONE.width, PHONE.height)
  // Only then is the dialog's own element there for certain: a page with one form fetches what makes it when it is asked for.
  await expect.poll(() => visitor.see(isThere, "dialog[open] form"), "the dialog has its form").toBe(true)
  await visitor.see(dressForPicture, null)
  const picture = await visitor.windowPicture?.(40)
  return new Map(picture && [["dialog.png", picture]])
}

/**
 * What was taken looks as it did elsewhere in this run, in this browser and with this machine's fonts: no picture is kept
 * from another day, so nothing but the page can make a difference.
 */
export const expectAlike = async (wanted: Pictures, taken: Pictures) => {
  for (const [name, picture] of wanted) {
    const file = test.info().snapshotPath(name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, picture)
    expect(taken.get(name)).toMatchSnapshot(name, { maxDiffPixelRatio: 0.002 })
  }
}

/** Runs in the page. */
const sitForPicture = (width: number) => {
  const host = document.querySelector<HTMLElement>("porchlight-booking")
  const pose = {
    "--porchlight-font": "sans-serif",
    display: "block",
    float: "none",
    // On whole pixels: between them everything is drawn a little different.
    position: "absolute",
    left: "0",
    top: "0",
    "z-index": "1",
    margin: "0",
    "max-width": "none",
    "min-width": "0",
    transition: "none",
    width: `${width}px`,
  }
  for (const [property, value] of Object.entries(pose)) host?.style.setProperty(property, value, "important")
  host?.setAttribute("theme", "light")
}

/** Runs in the page. */
const dressForPicture = () => {
  for (const host of document.querySelectorAll<HTMLElement>("porchlight-booking")) {
    host.style.setProperty("--porchlight-font", "sans-serif", "important")
    host.setAttribute("theme", "light")
  }
}

/** Runs in the page. */
const isThere = (selector: string) =>
  [...document.querySelectorAll("porchlight-booking")].some((host) => host.shadowRoot?.querySelector(selector))

/** Runs in the page: every booking has a reference of its own. */
const likeAnyOther = () => {
  const reference = document.querySelector("porchlight-booking")?.shadowRoot?.querySelector(".reference strong")
  if (reference) reference.textContent = "0000-0000"
}
