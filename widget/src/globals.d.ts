interface Window {
  /** A list of commands until the loader has come; then its API. */
  Porchlight?: import("./api.ts").PorchlightApi | import("./api.ts").Command[]
  /** What tag managers read. */
  dataLayer?: unknown[]
}
