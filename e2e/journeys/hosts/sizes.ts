/** The windows that the form is looked at in. */
export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1280, height: 900 }
