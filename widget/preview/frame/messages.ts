import type { Shown } from "./address.ts"

/** What the preview tells its frames while they stand, so that a form changes without being loaded anew. */
export type ShowMessage = { kind: "porchlight-show"; shown: Shown }

export const showMessage = (shown: Shown): ShowMessage => ({ kind: "porchlight-show", shown })

/** Whether this is from the preview that holds this frame: any window may post to any other. */
export const isShowMessage = (event: MessageEvent, frame: Window): event is MessageEvent<ShowMessage> =>
  event.origin === frame.location.origin && event.source === frame.parent && event.data?.kind === "porchlight-show"
