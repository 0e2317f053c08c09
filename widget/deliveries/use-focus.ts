import { useEffect, useRef } from "preact/hooks"

/**
 * Gives an element the focus where what had it has gone: whoever uses a keyboard would be left at the beginning of the page.
 *
 * @param turn another number with each change that may take the focus away; undefined where it is not to have it
 */
export const useFocusIfLost = <Kind extends HTMLElement>(turn: number | undefined) => {
  const element = useRef<Kind>(null)
  useEffect(() => {
    if (turn !== undefined && document.activeElement === document.body) element.current?.focus()
  }, [turn])
  return element
}

/**
 * Gives a button the focus back, once what it asked has been left.
 *
 * @param asked the button's name, while what it asks takes the place of all buttons
 * @returns a ref for what the buttons stand in
 */
export const useWayBack = (asked: string | undefined) => {
  const buttons = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked === undefined) return
    return () => buttons.current?.querySelector<HTMLElement>(`[name="${asked}"]`)?.focus()
  }, [asked])
  return buttons
}
