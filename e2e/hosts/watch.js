/* What a contractor's developer would see in the console, and what has moved once the form has its place. */
window.witness = { faults: [], moved: [] }

for (const type of ["error", "unhandledrejection", "securitypolicyviolation"]) {
  addEventListener(type, (event) => {
    const what = event.message ?? event.reason ?? `${event.violatedDirective} ${event.blockedURI} ${event.sample}`
    window.witness.faults.push(`${type}: ${what}`)
  })
}

const complain = console.error
console.error = (...words) => {
  window.witness.faults.push(`console: ${words.join(" ")}`)
  complain(...words)
}

// A tag that comes late takes its room then; whatever comes after that must find it.
let placed = Number.POSITIVE_INFINITY
const places = new MutationObserver(() => {
  if (!document.querySelector("porchlight-booking")) return
  places.disconnect()
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      // Not what the frame says, which may have begun before the one that took the room was done.
      placed = performance.now()
    }),
  )
})
places.observe(document, { childList: true, subtree: true })

const told = ({ node, previousRect, currentRect }) =>
  `${node?.nodeName} ${node?.className ?? ""} from ${placeOf(previousRect)} to ${placeOf(currentRect)}`
const placeOf = ({ x, y, width, height }) => [x, y, width, height].join(" ")

// Only Chromium measures it.
if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, startTime, sources } of list.getEntries()) {
      if (!hadRecentInput && startTime >= placed) window.witness.moved.push(...sources.map(told))
    }
  }).observe({ type: "layout-shift", buffered: true })
}
