import { isOptionalPart, type OptionalPart } from "./optional-part.ts"

/**
 * A contact that could not be added to a booking that was made already, by its place among the visitor's contacts:
 * `contact:1` comes right after the one that is created with the booking.
 */
type LeftOutContact = `contact:${number}`

/** What ServiceTitan refused: it is told in the summary instead. */
export type LeftOut = OptionalPart | LeftOutContact

/** @param index place among the contacts that are added after the booking was made, from 0 */
export const furtherContact = (index: number): LeftOutContact => `contact:${index + 1}`

export const isLeftOut = (part: string): part is LeftOut => isOptionalPart(part) || /^contact:[1-9]\d*$/.test(part)
