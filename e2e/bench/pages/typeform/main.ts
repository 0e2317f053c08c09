import { createWidget } from "@typeform/embed"
import "@typeform/embed/build/css/widget.css"

const container = document.getElementById("form")
if (container) createWidget("form", { container })
