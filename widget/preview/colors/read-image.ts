import type { Pixels } from "./quantize.ts"

/** In bytes. A screenshot of a long page has some 5 MB. */
export const MAX_IMAGE = 20 * 1024 * 1024

/** In px, of the longer side: enough to find a button, few enough to count at once. */
const SIDE = 320

/** What became of a file. */
export type ImageAnswer =
  | { kind: "pixels"; pixels: Pixels }
  | { kind: "too-large" }
  /** No image, a broken one, or of a kind that this browser cannot read. */
  | { kind: "unreadable" }

/** The pixels of an image file, fewer of them than it has. Nothing leaves the browser. */
export const readImage = async (file: Blob): Promise<ImageAnswer> => {
  if (file.size > MAX_IMAGE) return { kind: "too-large" }
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(file)
  } catch {
    return { kind: "unreadable" }
  }
  try {
    return { kind: "pixels", pixels: shrink(bitmap) }
  } catch {
    // More pixels than a canvas takes, or none at all.
    return { kind: "unreadable" }
  } finally {
    bitmap.close()
  }
}

const shrink = (bitmap: ImageBitmap): Pixels => {
  const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height))
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale)))
  const canvas = document.createElement("canvas")
  Object.assign(canvas, { width, height })
  const context = canvas.getContext("2d", { willReadFrequently: true })
  if (!context) throw new TypeError("Expected a canvas that can be drawn on")
  // Smoothing would mix neighbours, and a brand's colour would come out as one that nobody chose.
  context.imageSmoothingEnabled = false
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
