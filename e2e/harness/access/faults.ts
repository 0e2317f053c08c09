import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "playwright"

/**
 * What axe finds on the page and in the form's shadow root.
 *
 * @param rules by default all that it has
 */
export const faults = async (page: Page, ...rules: string[]): Promise<string[]> => {
  // Otherwise axe opens a page of its own to merge the findings of frames: here are none.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`),
  )
}
