import type { Settings } from "../settings/settings.ts"

/** What the preview tells its frames while they stand, so that a form changes its looks without being loaded anew. */
type Look = Omit<Settings, "site">

export type LookMessage = { kind: "porchlight-look"; look: Look }

export const lookMessage = (look: Look): LookMessage => ({ kind: "porchlight-look", look })

/** Whether this is from the preview that holds this frame: any window may post to any other. */
export const isLookMessage = (event: MessageEvent, frame: Window): event is MessageEvent<LookMessage> =>
  event.origin === frame.location.origin && event.source === frame.parent && event.data?.kind === "porchlight-look"
