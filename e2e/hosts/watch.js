/* What a contractor's developer would see in the console, and how far the page has moved once the form has its place. */
window.witness = { faults: [], shift: 0 }

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

// Only Chromium measures it.
if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, startTime, value } of list.getEntries()) {
      if (!hadRecentInput && startTime >= placed) window.witness.shift += value
    }
  }).observe({ type: "layout-shift", buffered: true })
}
