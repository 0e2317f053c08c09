/** The form's slot for Turnstile, which works only in the page's own DOM but has to show in the form. */
export const ROOM = "porchlight-check"
