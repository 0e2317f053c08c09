import { render } from "preact"
import { Deliveries } from "./deliveries.tsx"

const place = document.getElementById("deliveries")
if (place) render(<Deliveries />, place)
