import posthog, { DisplaySurveyType } from "posthog-js"
import "posthog-js/dist/surveys"

// Surveys alone, with their code in the bundle, as PostHog documents it for pages that may load no other scripts.
posthog.init("phc_benchmark", {
  api_host: `${location.origin}/posthog`,
  advanced_disable_flags: true,
  advanced_enable_surveys: true,
  autocapture: false,
  capture_pageview: false,
  capture_pageleave: false,
  disable_session_recording: true,
  disable_external_dependency_loading: true,
  persistence: "memory",
})

posthog.onSurveysLoaded(() =>
  posthog.displaySurvey("request", {
    displayType: DisplaySurveyType.Inline,
    selector: "#form",
    ignoreConditions: true,
    ignoreDelay: true,
  }),
)
