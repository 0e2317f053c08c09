import { operationOf } from "../operations.ts"
import type { FaultRule } from "./rules.ts"

type CountedRule = FaultRule & { seen: number }

/** The rules in force, and how many requests each has met. */
export const createFaultPlan = () => {
  let rules: CountedRule[] = []
  return {
    replace: (next: readonly FaultRule[]) => {
      rules = next.map((rule) => ({ ...rule, seen: 0 }))
    },
    rules: (): readonly CountedRule[] => rules,
    /** The first rule that has something to say about this request, if any. Asking counts as meeting it. */
    pick: (method: string, path: string): FaultRule | undefined => {
      for (const rule of rules) {
        if (!matches(rule, method, path)) continue
        rule.seen += 1
        if (rule.seen > rule.after && rule.seen <= rule.after + (rule.times ?? Number.POSITIVE_INFINITY)) return rule
      }
      return undefined
    },
  }
}

export type FaultPlan = ReturnType<typeof createFaultPlan>

const matches = ({ match }: FaultRule, method: string, path: string): boolean => {
  if (match.method !== undefined && match.method.toUpperCase() !== method) return false
  if (match.path === undefined) return true
  return match.path.startsWith("/") ? toPattern(match.path).test(path) : match.path === operationOf(method, path)
}

const toPattern = (path: string) => new RegExp(`^${path.split("*").map(literally).join(".*")}$`)

const literally = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&")
