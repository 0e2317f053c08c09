import { useRef, useState } from "preact/hooks"
import type { FoundColor } from "./found.ts"
import { quantize } from "./quantize.ts"
import { MAX_TEXT, readColors } from "./read-colors.ts"
import type { ImageAnswer } from "./read-image.ts"

export type Finding =
  | { kind: "nothing-given" }
  | { kind: "reading" }
  | { kind: "found"; colors: FoundColor[]; from: "text" | "image"; cut: boolean }
  | Exclude<ImageAnswer, { kind: "pixels" }>

/** The colours in what was given last, and how to give something. A file that is read too late is dropped. */
export const useFoundColors = (readImage: (file: Blob) => Promise<ImageAnswer>) => {
  const [finding, setFinding] = useState<Finding>({ kind: "nothing-given" })
  const round = useRef(0)

  const giveText = (text: string) => {
    round.current += 1
    setFinding(text.trim() ? foundIn(text) : { kind: "nothing-given" })
  }

  const giveFile = async (file: Blob) => {
    round.current += 1
    const mine = round.current
    setFinding({ kind: "reading" })
    const next = WRITTEN.test(file.type) ? await readWritten(file) : seen(await readImage(file))
    if (mine === round.current) setFinding(next)
  }

  return { finding, giveText, giveFile }
}

/** A logo as SVG and a style sheet name their colours themselves. */
const WRITTEN = /^(?:text\/|image\/svg)/

/** No more than is read of it anyway. */
const readWritten = (file: Blob): Promise<Finding> =>
  file
    .slice(0, MAX_TEXT + 1)
    .text()
    .then(foundIn, () => ({ kind: "unreadable" }))

const foundIn = (text: string): Finding => ({
  kind: "found",
  colors: readColors(text),
  from: "text",
  cut: text.length > MAX_TEXT,
})

const seen = (answer: ImageAnswer): Finding =>
  answer.kind === "pixels" ? { kind: "found", colors: quantize(answer.pixels), from: "image", cut: false } : answer
