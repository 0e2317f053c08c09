import type { Shown } from "./address.ts"

const SHOW = "porchlight-show"

declare global {
  interface DocumentEventMap {
    [SHOW]: CustomEvent<Shown>
  }
}

/**
 * Tells a frame what to show while it stands: the form changes without being loaded anew. An event, and no message: it is
 * heard before this returns, and the browser draws the form with the control that changed it.
 *
 * @param frame what is still on its way hears nothing; on a page of somebody else's there is no document to tell it to
 */
export const tellFrame = ({ contentDocument }: HTMLIFrameElement, shown: Shown): void => {
  contentDocument?.dispatchEvent(new CustomEvent(SHOW, { detail: shown }))
}

/** Hears what the preview around this frame tells it. Nobody else can: a page of another origin has no way to this document. */
export const hearPreview = (listener: (shown: Shown) => void): void => {
  document.addEventListener(SHOW, ({ detail }) => listener(detail))
}
