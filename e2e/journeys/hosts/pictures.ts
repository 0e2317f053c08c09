import { mkdir, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { expect, test } from "../../harness/test.ts"
import type { Visitor } from "../../harness/visitor/visitor.ts"
import { DESK, PHONE } from "./sizes.ts"

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
 * The form looks as it did elsewhere in this run, in this browser and with this machine's fonts: no picture is kept
 * from another day, so nothing but the page can make a difference.
 */
export const expectToLookLike = async (wanted: Pictures, visitor: Visitor) => {
  const taken = await takePictures(visitor)
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
