import type { Outcomes } from "../parts.ts"
import { Notice } from "./notice.tsx"
import { ReceiptScreen } from "./receipt.tsx"

/** What the second half shows of a request that was sent, or was to be. */
export const outcomes: Outcomes = { Notice, Receipt: ReceiptScreen }
