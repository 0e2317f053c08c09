import type { Page } from "playwright"
import type { Street } from "./street.ts"
import { openWritten } from "./written-page.ts"

/** The tag as it is pasted; `{porchlight}` stands for the server's address. */
export const TAG = '<script async src="{porchlight}/v1/widget.js" data-site="acme"></script>'

/** Opens a page that a test writes, as {@link openWritten} does, with `{porchlight}` filled in. */
export const openTagged = (page: Page, { server }: Street, html: string, headers?: Record<string, string>) =>
  openWritten(page, html.replaceAll("{porchlight}", server.url), headers)
