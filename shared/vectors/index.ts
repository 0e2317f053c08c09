import { answers, areas } from "./answers.ts"
import { hiddenCharacters } from "./hidden.ts"
import { otherShapes } from "./shapes.ts"
import { valid } from "./valid.ts"
import type { Vector } from "./vector.ts"
import { wrongFields } from "./wrong.ts"

export type { Vector } from "./vector.ts"

/** Every body that the booking check must take or refuse, and with which words. Run in the browser and on the server. */
export const vectors: readonly Vector[] = [
  ...valid,
  ...wrongFields,
  ...hiddenCharacters,
  ...otherShapes,
  ...answers,
  ...areas,
]
