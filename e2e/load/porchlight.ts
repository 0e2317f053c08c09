import { pathToFileURL } from "node:url"
import { openNode } from "../harness/targets/node.ts"
import { configOfMany } from "./sites.ts"

/** The built server, which believes the generator's many addresses. */
export const openPorchlight = (
  folder: string,
  serviceTitan: string,
  { sites = 1, preload = [] }: { sites?: number; preload?: readonly string[] } = {},
) =>
  openNode({
    folder,
    config: configOfMany(serviceTitan, sites),
    env: {
      PORCHLIGHT_TRUSTED_PROXIES: "127.0.0.1",
      ...(preload.length > 0 && { NODE_OPTIONS: preload.map((file) => `--import=${pathToFileURL(file)}`).join(" ") }),
    },
  })
