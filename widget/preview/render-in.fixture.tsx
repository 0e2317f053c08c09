import { render } from "@testing-library/preact"
import type { ComponentChild } from "preact"
import { vi } from "vitest"
import { type UiLanguage, UiLanguageContext } from "./words/ui-language.ts"

/** A part of the preview, as it stands on the page in this language. */
export const renderIn = (language: UiLanguage, part: ComponentChild) =>
  render(<UiLanguageContext.Provider value={language}>{part}</UiLanguageContext.Provider>)

/**
 * A server that answers whatever is asked; `vi.unstubAllGlobals` ends it.
 *
 * @param answer is called with the path of each request
 */
export const stubServer = (answer: (path: string) => Response) =>
  vi.stubGlobal(
    "fetch",
    vi.fn(async (address: string) => answer(new URL(address, location.href).pathname)),
  )
