/** The header in which the hosted page's own `/bookings` sends the signed reference that stands in the receipt's address. */
export const RECEIPT_HEADER = "Porchlight-Receipt"
