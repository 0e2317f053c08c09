import { comeAlive } from "./come-alive.tsx"
import { FORM_PLACE, STATE_ID } from "./places.ts"

const place = document.getElementById(FORM_PLACE)
const state = document.getElementById(STATE_ID)?.textContent
// Not awaited: a module that waits for itself to come alive could not be shared by what it fetches meanwhile.
if (place && state) comeAlive(place, JSON.parse(state))
