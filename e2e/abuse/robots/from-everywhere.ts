import { randomBytes, randomUUID } from "node:crypto"
import type { Town } from "../town.ts"
import type { Raid } from "./kinds.ts"
import { getToken, inHaste, inTurns, shoot } from "./send.ts"

/** Each post from an address that nobody has been at, with what looks right at a glance. */
export const fromEverywhere = ({ town, posts }: Raid) =>
  inTurns(posts, async (index) => {
    switch (index % 4) {
      case 0:
        return inHaste(() => atOnce(town))
      case 1:
        return shoot(town, { brings: { token: randomBytes(24).toString("base64url") } })
      case 2:
        return shoot(town, { header: `t=${randomBytes(600).toString("base64url")};h=0;;c=` })
      default:
        return shoot(town, { brings: { honeypot: true } })
    }
  })

const atOnce = async (town: Town) => {
  const key = randomUUID()
  return shoot(town, { key, brings: { token: await getToken(town, { key }) } })
}
