/** The slot of the form for what has to stand in the page itself to work, and is seen in the form. */
export const ROOM = "porchlight-check"
