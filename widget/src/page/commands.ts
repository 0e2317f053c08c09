import { sayConsent } from "../attribution/consent.ts"
import type { OpenWish } from "../contract.ts"
import { listenFor } from "./listen.ts"
import type { Popups } from "./popups.ts"
import { fillIn } from "./prefill.ts"

/** The commands of `window.Porchlight`. Their arguments come from the page, and may be anything. */
const COMMANDS = new Map<unknown, (popups: Popups, value: unknown, listener: unknown) => unknown>([
  [
    "open",
    (popups, value) => (value instanceof HTMLElement ? popups.open(wishOf(value), value) : popups.open(wishIn(value))),
  ],
  ["close", (popups) => popups.close()],
  ["prefill", (_popups, value) => fillIn(Object(value))],
  ["on", (_popups, event, listener) => listenFor(event, listener)],
  ["consent", (_popups, value) => sayConsent(Object(window.Porchlight), value === true)],
])

const told = new Set<unknown>()

/** Carries out a command; of an unknown one the page's developer is told, once. */
export const runCommand = (popups: Popups, asked: unknown): void => {
  const [name, value, listener]: unknown[] = Array.isArray(asked) ? asked : [asked]
  const command = COMMANDS.get(name)
  if (command) command(popups, value, listener)
  else if (!told.has(name)) {
    told.add(name)
    console.warn("Porchlight: there is no command", name, "but there are", ...COMMANDS.keys())
  }
}

const wishIn = (value: unknown): OpenWish => {
  const { site, service } = Object(value)
  return { ...(isName(site) && { site }), ...(isName(service) && { service }) }
}

/** What an element with `data-porchlight-open` says. */
const wishOf = ({ dataset }: HTMLElement) => wishIn({ site: dataset.site, service: dataset.porchlightOpen })

const isName = (value: unknown): value is string => typeof value === "string" && value !== ""
