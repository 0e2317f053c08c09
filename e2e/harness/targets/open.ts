import { openNode } from "./node.ts"
import type { Server, Setting } from "./server.ts"
import { openWorkerd } from "./workerd.ts"

const OPEN = { node: openNode, workerd: openWorkerd } satisfies Record<string, (setting: Setting) => Promise<Server>>

/** What Porchlight was built for. */
export type Target = keyof typeof OPEN

/** A server of the given target, started. */
export const openServer = (target: Target, setting: Setting): Promise<Server> => OPEN[target](setting)
