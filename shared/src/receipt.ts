/** In what the hosted page's own `/bookings` answers: the signed way to the receipt, as it stands in that one's address. */
export const RECEIPT_HEADER = "Porchlight-Receipt"
