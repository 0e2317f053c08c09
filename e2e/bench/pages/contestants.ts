/** A page with a form on it, made with one library, that stands beside ours in a comparison. */
export type PagePeer = {
  /** Its folder here, and the folder that it is served under. */
  folder: string
  name: string
  /** What has to show, besides a text field, before its form can be used. */
  needs?: string
  /** What the library asks its vendor's service for, which here answers from this table: paths below its folder. */
  answers?: Readonly<Record<string, unknown>>
}

/** What no library could beat: no script at all. */
export const PLAIN: PagePeer = { folder: "plain", name: "Plain HTML form" }

/** The least that a form with a framework costs. */
export const PREACT: PagePeer = { folder: "preact", name: "Bare Preact form" }

const SURVEY = {
  id: "request",
  name: "Request a visit",
  type: "popover",
  start_date: "2026-01-01T00:00:00Z",
  end_date: null,
  questions: [{ id: "details", type: "open", question: "What is going on?" }],
  conditions: null,
  appearance: {},
}

/** What others embed: a form as each library gives it where neither an account nor its vendor's network is at hand. */
export const LIBRARIES: readonly PagePeer[] = [
  { folder: "sentry", name: "Sentry feedback" },
  { folder: "sentry-small", name: "Sentry feedback, by hand" },
  { folder: "altcha", name: "altcha in a plain form", needs: "altcha-widget input[type=checkbox]" },
  { folder: "posthog", name: "PostHog survey", answers: { "api/surveys/": { surveys: [SURVEY] } } },
  { folder: "surveyjs", name: "SurveyJS" },
]

/** Its form stands in a frame that only its vendor serves: what can be counted is what comes before the frame. */
export const TYPEFORM: PagePeer = { folder: "typeform", name: "Typeform embed, before its frame" }
