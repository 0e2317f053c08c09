import { randomFillSync } from "node:crypto"
import type { Served } from "./build.ts"
import { served } from "./build.ts"

/** A photograph's worth of bytes on a line that brings 200 KB a second. */
const [WIDTH, HEIGHT] = [240, 150]

const HEADER_BYTES = 54

/** A contractor's page as most are: a heading, a large photograph, a paragraph; and whatever stands below them. */
export const contractorPage = (photo: string, below: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <title>Acme Heating &amp; Air, Austin</title>
    <style>img { width: 100%; height: auto; }</style>
  </head>
  <body>
    <h1>Acme Heating &amp; Air</h1>
    <img src="${photo}" width="${WIDTH}" height="${HEIGHT}" alt="Our vans" />
    <p>Furnaces and heat pumps in Austin since 1988.</p>
    ${below}
    <footer>Licensed and insured</footer>
  </body>
</html>
`

/** A picture of noise as a BMP file (BITMAPINFOHEADER, 24 bits a pixel), which no compression makes smaller. */
export const photograph = (): Promise<Served> => {
  const bytes = Buffer.alloc(HEADER_BYTES + WIDTH * HEIGHT * 3)
  bytes.write("BM", 0, "latin1")
  bytes.writeUInt32LE(bytes.length, 2)
  bytes.writeUInt32LE(HEADER_BYTES, 10)
  bytes.writeUInt32LE(40, 14)
  bytes.writeInt32LE(WIDTH, 18)
  bytes.writeInt32LE(HEIGHT, 22)
  bytes.writeUInt16LE(1, 26)
  bytes.writeUInt16LE(24, 28)
  randomFillSync(bytes, HEADER_BYTES)
  return served("image/bmp", bytes)
}
