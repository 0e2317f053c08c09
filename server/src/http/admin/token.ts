import { tokenFault } from "../bearer.ts"

/** What is wrong with an admin token, as a sentence for whoever set it; undefined where nothing is. */
export const adminTokenFault = (token: string): string | undefined => tokenFault("PORCHLIGHT_ADMIN_TOKEN", token)
