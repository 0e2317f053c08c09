import { html } from "hono/html"
import { encode } from "uqr"

/** The empty border that readers need, in modules (ISO/IEC 18004, 5.3.8). */
const QUIET_ZONE = 4

/** Right for a flyer or a door hanger; for a van it is drawn larger, which costs a picture of lines nothing. */
const PRINTED = "50mm"

/**
 * A QR code as an SVG document: dark on light whatever stands around it, since many readers know no other.
 *
 * Level M mends 15 % of it, for scratches and dirt; more where that makes the code no larger.
 *
 * @param text what it says: an address
 */
export const qrCode = (text: string): string => {
  const { size, data } = encode(text, { ecc: "M", boostEcc: true, border: QUIET_ZONE })
  return String(
    html`<svg xmlns="http://www.w3.org/2000/svg" width="${PRINTED}" height="${PRINTED}" viewBox="0 0 ${size} ${size}" role="img" shape-rendering="crispEdges"><title>${text}</title><rect width="${size}" height="${size}" fill="#fff"/><path d="${outline(data)}"/></svg>`,
  )
}

/** Each run of dark modules in a row as one rectangle. */
const outline = (rows: readonly (readonly boolean[])[]) =>
  rows
    .flatMap((row, y) =>
      row.map((dark, x) => {
        if (!dark || row[x - 1]) return ""
        const end = row.indexOf(false, x)
        const length = (end < 0 ? row.length : end) - x
        return `M${x} ${y}h${length}v1h-${length}z`
      }),
    )
    .join("")
