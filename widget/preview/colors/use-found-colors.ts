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

/** The colours in what was given last, and how to give something. An image that is read too late is dropped. */
export const useFoundColors = (readImage: (file: Blob) => Promise<ImageAnswer>) => {
  const [finding, setFinding] = useState<Finding>({ kind: "nothing-given" })
  const round = useRef(0)

  const giveText = (text: string) => {
    round.current += 1
    const cut = text.length > MAX_TEXT
    setFinding(text.trim() ? { kind: "found", colors: readColors(text), from: "text", cut } : { kind: "nothing-given" })
  }

  const giveImage = async (file: Blob) => {
    round.current += 1
    const mine = round.current
    setFinding({ kind: "reading" })
    const answer = await readImage(file)
    if (mine !== round.current) return
    setFinding(
      answer.kind === "pixels" ? { kind: "found", colors: quantize(answer.pixels), from: "image", cut: false } : answer,
    )
  }

  return { finding, giveText, giveImage }
}
