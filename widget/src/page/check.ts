/** In the address of a page whose owner wants to know how the widget does on it. */
const ASKED = /[?&]porchlight-check\b/

/** Whether the page's address asks for a report. */
export const isReportAsked = (): boolean => ASKED.test(location.search)

/** Fetches the report, for the one who asked for it by the page's address. */
export const reportIfAsked = (base: string): void => {
  if (isReportAsked()) import("../check/report.ts").then(({ report }) => report(base)).catch(console.warn)
}
