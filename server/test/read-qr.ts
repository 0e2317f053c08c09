import decodeQR from "qr/decode.js"

/** Pixels for each module: as a camera sees them. */
const SCALE = 4

/**
 * What a QR code says, read by another library than the one that made it.
 *
 * @param svg a document of dark rectangles, each `M x y h length v1 h -length z`, on a light ground
 * @throws where a camera could not read it
 */
export const readQr = (svg: string): string => {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]) * SCALE
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1) {
      const start = row * side + Number(x) * SCALE
      for (let pixel = start; pixel < start + Number(length) * SCALE; pixel += 1) data.fill(0, pixel * 4, pixel * 4 + 3)
    }
  }
  return decodeQR({ width: side, height: side, data })
}
