/** Everything that can be found on a page that should have the form, with the facts that its words need. Never what a visitor typed. */
export type Facts = {
  /** The page has nothing of ours. `bringer`: what on the page may add the tag later. */
  no_tag: { bringer: "manager" | "script" | undefined }
  /** There is a place for the form, but no script. */
  no_script: { server: string }
  /** The tag can be read on the page like any other text. */
  tag_as_text: Record<never, never>
  tag_in_comment: Record<never, never>
  /** It stands in a noscript element. */
  tag_in_noscript: Record<never, never>
  /** It stands in a frame whose page is written into this one. */
  tag_in_frame: Record<never, never>
  /** The hosted page in a frame, where it does not let itself be shown. */
  page_in_frame: Record<never, never>
  /** `<script … />`, or an end that is missing. */
  not_closed: Record<never, never>
  /** An address of the server, but not the widget's. */
  wrong_address: { written: string; server: string }
  /** Typographic quotes, which browsers take for a part of the value. */
  wrong_quotes: { written: string }
  /** The widget was copied into another file or into the page. */
  copied: { server: string }
  other_server: { found: string; server: string }
  /** The script comes over plain HTTP on a page that does not. */
  insecure: { found: string }
  no_site: { site: string | undefined }
  other_site: { found: string; site: string }
  unknown_site: { site: string }
  unknown_service: { service: string; known: string[] }
  /** The script more than once. */
  twice: { times: number }
  /** A form of one site in several places. */
  several_forms: { site: string; times: number }
  /** An inline form whose tag stands in the head. */
  in_head: { site: string }
  unknown_mode: { mode: string }
  /** `data-mode="none"`, and nothing to press. */
  nothing_opens: Record<never, never>
  delayed: { by: string | undefined; server: string; exempt: string | undefined }
  /** Held back until the visitor agrees to something. */
  waits_for_consent: Record<never, never>
  /** The address of a release that the server does not run any more. */
  old_release: { address: string }
  /** What the page fetches ahead of the widget is of a release that the server does not run any more. */
  old_ahead: Record<never, never>
  /** A cache has kept the widget from before an update. */
  old_copy: { running: string; newest: string }
  /** The hash is not that of the file. */
  wrong_hash: { integrity: string }
  hash_without_crossorigin: Record<never, never>
  blocks_script: { directive: string; line: string }
  /** Hosts do not count there, and the tag has no nonce of the page's. */
  needs_nonce: { directive: string }
  blocks_connect: { directive: string; line: string }
  blocks_style: { directive: string }
  origin_refused: { origin: string }
  unreachable: { server: string }
  /** A plain script error, or files that a firewall or a blocker keeps away. */
  form_missing: Record<never, never>
}

export type Kind = keyof Facts
export type FindingOf<Name extends Kind> = { [Each in Name]: { kind: Each } & Facts[Each] }[Name]
export type Finding = FindingOf<Kind>

/** Whether the form is missing or wrong because of it, or somebody should just have a look. */
type Severity = "wrong" | "look"

const LOOK: ReadonlySet<Kind> = new Set<Kind>([
  "twice",
  "several_forms",
  "in_head",
  "nothing_opens",
  "unknown_mode",
  "delayed",
  "waits_for_consent",
  "unknown_service",
  "blocks_style",
  "old_ahead",
  "old_copy",
])

/** How bad a finding is, by its kind. */
export const severityOf = ({ kind }: Finding): Severity => (LOOK.has(kind) ? "look" : "wrong")

/** Findings without those that say the same as an earlier one. */
export const onlyOnce = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values(),
]
