import type { Shown } from "./address.ts"

const SHOW = "porchlight-show"

declare global {
  interface DocumentEventMap {
    [SHOW]: CustomEvent<Shown>
  }
}

/**
 * Tells a frame what to show: the form changes without being loaded anew. With an event and not a message, since that is heard before
 * this returns: the browser draws the form together with the control that changed it.
 *
 * @param frame hears nothing while it is still loading, or if it shows another website
 */
export const tellFrame = ({ contentDocument }: HTMLIFrameElement, shown: Shown): void => {
  contentDocument?.dispatchEvent(new CustomEvent(SHOW, { detail: shown }))
}

/** Hears what the preview around this frame tells it. Nobody else can: a page of another origin has no way to this document. */
export const hearPreview = (listener: (shown: Shown) => void): void => {
  document.addEventListener(SHOW, ({ detail }) => listener(detail))
}
