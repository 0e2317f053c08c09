/** @jsxImportSource react */
import "@porchlight/widget/react"

export const Booking = () => (
  <porchlight-booking base="https://book.example" site="acme" id="book" theme="dark" datalayer />
)

// @ts-expect-error there is no such mode
export const Misspelt = () => <porchlight-booking site="acme" mode="popup" />
