import type { Env as Bindings } from "./env.ts"

declare global {
  /** What `cloudflare:workers` hands out by itself. */
  namespace Cloudflare {
    interface Env extends Bindings {}
    interface GlobalProps {
      mainModule: typeof import("../cloudflare.ts")
      durableNamespaces: "SiteObject"
    }
  }
}
