/** As much of a dialog as tests need, which jsdom does not have: it opens, closes, and tells that it was closed. */
export const stubDialogs = () => {
  const proto = window.HTMLDialogElement.prototype
  proto.showModal = function () {
    this.setAttribute("open", "")
  }
  proto.close = function () {
    this.removeAttribute("open")
    queueMicrotask(() => this.dispatchEvent(new Event("close")))
  }
}
