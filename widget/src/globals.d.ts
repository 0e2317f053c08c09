interface Window {
  /** Commands in a list until the loader has come; then its API (`PorchlightApi`). */
  Porchlight?: { push(command: unknown): unknown }
  /** What tag managers read. */
  dataLayer?: unknown[]
}
