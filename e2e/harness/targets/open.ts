import { openNode } from "./node.ts"
import type { Server, Setting } from "./server.ts"
import { openWorkerd } from "./workerd.ts"

/** What Porchlight was built for. */
export const TARGETS = ["node", "workerd"] as const
export type Target = (typeof TARGETS)[number]

const OPEN: Readonly<Record<Target, (setting: Setting) => Promise<Server>>> = { node: openNode, workerd: openWorkerd }

/** A server of the given target, started. */
export const openServer = (target: Target, setting: Setting): Promise<Server> => OPEN[target](setting)
