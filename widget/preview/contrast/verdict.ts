import type { DayOrNight } from "@porchlight/shared/palette/color-names"
import { checkTheme, failingPairs, type Pair } from "./check-theme.ts"
import { nearestShade } from "./mend.ts"
import type { Role } from "./pairs.ts"
import { looksOf, type WornTheme } from "./worn-theme.ts"

/** A chosen colour that cannot be read everywhere. */
export type Failure = {
  role: Role
  /** `#rrggbb`, as it was chosen. */
  chosen: string
  /** One for each thing that is drawn in it, on the ground where it is worst. */
  pairs: Pair[]
  /** The nearest shade that can be read everywhere. */
  shade: string
}

/** One look of a form with all its pairs. */
export type CheckedLook = { look: DayOrNight; pairs: Pair[] }

export type Verdict = {
  /** First the look that the colours were chosen for. */
  looks: CheckedLook[]
  failures: Failure[]
  /** The shade of links in the look that the accent was not chosen for, if the form has to take another one there. */
  otherLink: { look: DayOrNight; color: string; ground: string } | undefined
}

/** All that there is to say of a theme's contrast. */
export const judge = (theme: WornTheme): Verdict => {
  const looks = looksOf(theme).flatMap((look) => (look ? { look, pairs: checkTheme(theme, look) } : []))
  const [chosenFor, other] = looks
  const failures = chosenFor ? ROLES.flatMap((role) => failureOf(theme, chosenFor, role)) : []
  const link = other && failingPairs(other.pairs, "accent").find(({ fore }) => fore === "link")
  return {
    looks,
    failures,
    otherLink: other && link && { look: other.look, color: link.worn.color, ground: link.groundColor },
  }
}

const ROLES: readonly Role[] = ["accent", "text"]

const failureOf = (theme: WornTheme, { look, pairs }: CheckedLook, role: Role): Failure[] => {
  const chosen = theme[role]
  const shade = nearestShade(theme, look, role)
  if (!chosen || !shade) return []
  const failing = failingPairs(pairs, role)
  const worst = failing.filter(
    (pair) => !failing.some((other) => other.fore === pair.fore && ratio(other) < ratio(pair)),
  )
  return [{ role, chosen: chosen.toLowerCase(), pairs: worst, shade }]
}

const ratio = ({ asked, worn }: Pair) => (asked ?? worn).ratio
