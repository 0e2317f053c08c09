/* As small as a router gets: an address for each view, and an outlet whose content is replaced. */
const VIEWS = {
  "?home": "<h1>Acme Heating &amp; Air</h1><p>Furnaces and heat pumps in Austin since 1988.</p>",
  "?visit": '<h1>Request a visit</h1><porchlight-booking site="acme"></porchlight-booking>',
}
const outlet = document.getElementById("outlet")

const show = () => {
  outlet.innerHTML = VIEWS[location.search] ?? VIEWS["?home"]
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("nav a")
  if (!link) return
  event.preventDefault()
  history.pushState(null, "", link.href)
  show()
})
addEventListener("popstate", show)
show()
