import { createElement as h, useEffect, useState } from "react"
import { hydrateRoot } from "react-dom/client"

/** What the server has drawn in `hydrated.html`, to the letter. */
const Page = () => {
  const [state, setState] = useState("Drawn")
  useEffect(() => setState("Alive"), [])
  return h(
    "main",
    null,
    h("h1", null, "Acme Heating & Air"),
    h("p", null, state),
    h("porchlight-booking", { site: "acme" }),
  )
}

// A large page, whose scripts come later than our form.
addEventListener("load", () => setTimeout(() => hydrateRoot(document.getElementById("app"), h(Page)), 2000))
