/** The form's slot for Turnstile, which only works in the page's own DOM and is to be seen in the form. */
export const ROOM = "porchlight-check"
