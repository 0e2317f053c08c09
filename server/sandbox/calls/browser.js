// What the Calls screen does by itself: new calls appear, and a call opens without a reload.

const screen = document.getElementById("calls")
const live = document.getElementById("live")

const names = () => new Map([...document.querySelectorAll(".row")].map((row) => [row.getAttribute("href"), row]))

/** Takes over the lists of a freshly fetched page. Focus and scroll stay where they were. */
const take = (page) => {
  const known = names()
  const focused = document.activeElement?.getAttribute("href")
  const scroll = ["list", "details"].map((id) => [id, document.getElementById(id)?.scrollTop ?? 0])
  const next = page.getElementById("calls")
  screen.className = next.className
  screen.replaceChildren(...next.childNodes)
  document.title = page.title
  for (const [id, top] of scroll) document.getElementById(id)?.scrollTo(0, top)
  if (focused) screen.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true })
  return [...names()].filter(([href]) => !known.has(href)).map(([, row]) => row)
}

/** The page of where we are, even if somebody went on while it came. */
const fetchPage = async () => {
  const { href } = location
  const answer = await fetch(href, { headers: { Accept: "text/html" } })
  const page = new DOMParser().parseFromString(await answer.text(), "text/html")
  return href === location.href ? page : fetchPage()
}

let running = false
let again = false

/** Shows what is new. Changes that come meanwhile make one more round, not one each. */
const refresh = async () => {
  again = true
  if (running) return
  running = true
  while (again) {
    again = false
    try {
      const fresh = take(await fetchPage())
      for (const row of fresh) row.classList.add("fresh")
      if (fresh.length > 0) say(`New: ${fresh.map((row) => row.querySelector(".name").textContent).join(", ")}`)
    } catch {
      break
    }
  }
  running = false
}

const say = (text) => {
  live.textContent = text
}

/** Shows what the address says; where it cannot be fetched, the browser tells why. */
const show = () => fetchPage().then(take, () => location.reload())

const open = async (href) => {
  history.pushState(null, "", href)
  await show()
  const details = document.getElementById("details")
  details?.scrollTo(0, 0)
  if (!matchMedia("(min-width: 900px)").matches) {
    scrollTo(0, 0)
    details?.focus({ preventScroll: true })
  }
}

screen.addEventListener("click", (event) => {
  const link = event.target.closest("a.row, a.close")
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  open(link.getAttribute("href"))
})

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && screen.classList.contains("open")) open("/calls")
})

addEventListener("popstate", show)

const events = new EventSource("/calls/events")
events.addEventListener("open", () => {
  say("Live")
  // What came while the line was down.
  refresh()
})
events.addEventListener("changed", refresh)
events.addEventListener("error", () => say("Not connected"))
