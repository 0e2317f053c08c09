import { createElement as h, StrictMode, useState } from "react"
import { createRoot } from "react-dom/client"

/** A page that is drawn anew at every press of a button, and can take the form away and bring it back. */
const Page = () => {
  const [drawn, setDrawn] = useState(0)
  const [shown, setShown] = useState(true)
  return h(
    "main",
    null,
    h("h1", null, "Acme Heating & Air"),
    h("button", { type: "button", onClick: () => setDrawn(drawn + 1) }, "Draw again"),
    h("button", { type: "button", onClick: () => setShown(!shown) }, shown ? "Take away" : "Bring back"),
    h("p", null, `Drawn anew ${drawn} times`),
    shown && h("porchlight-booking", { site: "acme" }),
  )
}

createRoot(document.getElementById("app")).render(h(StrictMode, null, h(Page)))
