import "@porchlight/widget/preact"

export const Booking = () => <porchlight-booking base="https://book.example" site="acme" class="wide" theme="dark" />

// @ts-expect-error there is no such mode
export const Misspelt = () => <porchlight-booking site="acme" mode="popup" />
