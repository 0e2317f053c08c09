export const TAG_NAME = "porchlight-booking"

/** Whether an element's form stands in the page itself; else it comes in a dialog. */
export const isInline = (element: Element): boolean => !/button|none/.test(`${element.getAttribute("mode")}`)
