import type { Mode } from "../../settings/settings.ts"
import type { Platform } from "../platforms.ts"

/** How code is pasted on a platform: `code` and **menus** are marked, `{host}` and `{hosted}` are filled in. */
export type PlatformWords = Readonly<
  Record<
    Platform,
    {
      name: string
      steps: Readonly<Record<Mode, readonly string[]>>
      notes?: readonly string[]
      /** What is different there for a tag that is pinned. */
      pinned?: string
    }
  >
>
