import type { FieldCode, FieldError } from "@porchlight/shared/problem"
import { createContext } from "preact"
import { useContext } from "preact/hooks"
import type { Messages } from "../messages/messages.ts"
import { useParts } from "./parts.ts"
import type { BookingControl } from "./use-booking.ts"
import { type FieldName, fieldOf } from "./values.ts"

const BookingContext = createContext<BookingControl | undefined>(undefined)

export const BookingProvider = BookingContext.Provider

export const useBookingControl = (): BookingControl => {
  const control = useContext(BookingContext)
  if (!control) throw new Error("The field stands outside of its form.")
  return control
}

/** One field of the form: what it holds, what is said to be wrong with it, and how to change it. */
export const useField = (name: FieldName) => {
  const { messages } = useParts()
  const { model, change, leave } = useBookingControl()
  const error = model.errors.find(({ field }) => fieldOf(field) === name)
  return {
    value: model.values[name],
    error: error && errorSentence(messages, error),
    change: (value: string) => change(name, value),
    leave: () => void leave(name),
  }
}

/** What is wrong, as a sentence: the field's own if it has one for this fault, else one that fits any field. */
export const errorSentence = ({ errors }: Messages, { field, code }: FieldError): string => {
  const own: Record<string, Partial<Record<FieldCode, string>>> = errors
  return own[fieldOf(field) ?? ""]?.[code] ?? errors.any[code]
}
