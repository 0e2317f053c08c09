import { render } from "preact"
import { Preview } from "./preview.tsx"

const place = document.getElementById("preview")
if (place) render(<Preview />, place)
