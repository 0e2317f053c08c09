/** The id of the element that the form stands in. */
export const FORM_PLACE = "form"

/** The id of the form itself: what stands outside of it and sends it names it so. */
export const FORM_ID = "request"

/** The id of the element that holds what the page was drawn from. */
export const STATE_ID = "porchlight-state"
