import { firefox } from "../installed.ts"
import { launchFirefox } from "./launch.ts"

/**
 * A Firefox on a system with such wishes: it takes none from outside once it runs.
 *
 * @param wishes preferences that stand for them
 */
export const firefoxWishing = (wishes: Readonly<Record<string, number>>) => {
  const found = firefox()
  if (!found) throw new Error("There is no Firefox.")
  return { launchOptions: launchFirefox(found, wishes) }
}
