import type { Raid } from "./kinds.ts"
import { inTurns, shoot } from "./send.ts"

/** Posts what a form posts, and nothing beside it. */
export const withoutToken = ({ town, posts }: Raid) => inTurns(posts, () => shoot(town, {}))
