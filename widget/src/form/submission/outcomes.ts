import type { Outcomes } from "../parts.ts"
import { Notice } from "./notice.tsx"
import { ReceiptScreen } from "./receipt.tsx"

/** The components that show what became of a request. */
export const outcomes: Outcomes = { Notice, Receipt: ReceiptScreen }
