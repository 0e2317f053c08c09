import { afterEach, expect, test, vi } from "vitest"
import { MAX_IMAGE, readImage } from "./read-image.ts"

afterEach(() => vi.unstubAllGlobals())

const file = (size = 4) => new Blob([new Uint8Array(size)], { type: "image/png" })

/** A browser that decodes every file to an image of this size, and what it was asked to draw. */
const browserWith = (width: number, height: number) => {
  const bitmap = { width, height, close: vi.fn() }
  const context = {
    imageSmoothingEnabled: true,
    drawImage: vi.fn<(...args: unknown[]) => void>(),
    getImageData: vi.fn((_x: number, _y: number, w: number, h: number) => ({ data: new Uint8ClampedArray(w * h * 4) })),
  }
  const decode = vi.fn(async () => bitmap)
  vi.stubGlobal("createImageBitmap", decode)
  Object.assign(HTMLCanvasElement.prototype, { getContext: () => context })
  return { bitmap, context, decode }
}

test("a large image is made smaller, without mixing its colors", async () => {
  const { bitmap, context } = browserWith(1600, 3200)
  expect((await readImage(file())).kind).toBe("pixels")
  expect(context.drawImage).toHaveBeenCalledExactlyOnceWith(bitmap, 0, 0, 160, 320)
  expect(context.imageSmoothingEnabled).toBe(false)
  expect(bitmap.close).toHaveBeenCalledOnce()
})

test("a small one stays as it is, and so does a line of pixels", async () => {
  const { context } = browserWith(24, 24)
  await readImage(file())
  expect(context.getImageData).toHaveBeenLastCalledWith(0, 0, 24, 24)
  const line = browserWith(6400, 1)
  await readImage(file())
  expect(line.context.getImageData).toHaveBeenLastCalledWith(0, 0, 320, 1)
})

test("what is no image, or a broken one, is unreadable", async () => {
  vi.stubGlobal("createImageBitmap", async () => {
    throw new DOMException("The source image could not be decoded.", "InvalidStateError")
  })
  expect(await readImage(file())).toEqual({ kind: "unreadable" })
})

test("an image of more pixels than a canvas takes is unreadable, and its memory is freed", async () => {
  const { bitmap, context } = browserWith(16, 16)
  context.getImageData.mockImplementation(() => {
    throw new DOMException("Out of memory", "RangeError")
  })
  expect(await readImage(file())).toEqual({ kind: "unreadable" })
  expect(bitmap.close).toHaveBeenCalledOnce()
})

test("a file that is far too large is not even opened", async () => {
  const { decode } = browserWith(16, 16)
  expect(await readImage(file(MAX_IMAGE + 1))).toEqual({ kind: "too-large" })
  expect(decode).not.toHaveBeenCalled()
})
