import type { Street } from "../../harness/street.ts"
import type { Visitor } from "../../harness/visitor/visitor.ts"
import { UNTOUCHED } from "./pages.ts"
import { type Pictures, takeDialog, takePictures, takeStates } from "./pictures.ts"
import { DESK } from "./sizes.ts"
import { standing } from "./steps.ts"
import { type Found, findForm } from "./whole.ts"

/** The form on the page that does nothing: what it should be on every other one. */
export type Plain = { found: Found; pictures: Pictures; states: Pictures; dialog: Pictures }

let known: Promise<Plain> | undefined

/** Looks once for all tests of this process. */
export const plainForm = (visitor: Visitor, street: Street): Promise<Plain> => {
  known ??= look(visitor, street)
  return known
}

const look = async (visitor: Visitor, { website }: Street): Promise<Plain> => {
  await visitor.resize(DESK.width, DESK.height)
  await visitor.open(`${website.origin}/${UNTOUCHED}`)
  await standing(visitor)
  const found = await findForm(visitor)
  const pictures = await takePictures(visitor)
  const { states } = await takeStates(visitor)
  await visitor.open(`${website.origin}/${UNTOUCHED}`)
  await standing(visitor)
  await visitor.see(() => Object(window).Porchlight.push(["open"]), null)
  return { found, pictures, states, dialog: await takeDialog(visitor) }
}
