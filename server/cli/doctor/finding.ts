/**
 * What a check has come to. `mend`: bookings will not arrive, or not as they should, until somebody has mended it. `unsure`: it
 * could not be checked, and that need be no fault.
 */
export type Verdict = "well" | "mend" | "unsure"

/** `says`: what was found, and what to do about it, in plain words. Never holds a secret. */
export type Finding = { what: string; verdict: Verdict; says: string }

export const well = (what: string, says: string): Finding => ({ what, verdict: "well", says })
export const mend = (what: string, says: string): Finding => ({ what, verdict: "mend", says })
export const unsure = (what: string, says: string): Finding => ({ what, verdict: "unsure", says })
