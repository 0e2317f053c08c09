import { plainAddress } from "./plain-address.ts"

/**
 * Lets the buttons for other languages lead there without sending the form: what was typed is kept in the tab, and a page that was
 * sent for is not one to come back to. The receipt is shown in the other language, too.
 */
export const chooseLanguages = (buttons: Iterable<HTMLButtonElement>) => {
  for (const button of buttons) {
    button.addEventListener("click", (event) => {
      event.preventDefault()
      const address = plainAddress(document.URL)
      address.searchParams.set("lang", button.value)
      location.assign(address)
    })
  }
}
