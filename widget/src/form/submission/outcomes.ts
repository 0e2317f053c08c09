import type { Outcomes } from "../parts.ts"
import { Notice } from "./notice.tsx"
import { ReceiptScreen } from "./receipt.tsx"

/** How the second half shows what became of a request. */
export const outcomes: Outcomes = { Notice, Receipt: ReceiptScreen }
