/** What the ledger, the log, ServiceTitan and the widget's files may need beside the visitors. */
const FOR_OURSELVES = 512

/**
 * How many connections this process can hold: its limit of open files (`ulimit -n`, which Node.js raises as far as it may), less
 * what everything else needs. Beyond that, no booking could be delivered.
 */
export const openFilesFor = (wanted: number): number => {
  const limit = openFileLimit()
  return limit === undefined ? wanted : Math.max(1, Math.min(wanted, limit - FOR_OURSELVES, Math.floor(limit / 2)))
}

/** Only Node's diagnostic report tells it. It takes a few ms, as long as no socket is open whose peer's name it would look up. */
const openFileLimit = (): number | undefined => {
  const report: { userLimits?: { open_files?: { soft?: unknown } } } = process.report.getReport()
  const limit = report.userLimits?.open_files?.soft
  return typeof limit === "number" ? limit : undefined
}
