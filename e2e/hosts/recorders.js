import "posthog-js/dist/posthog-recorder"
import { posthog } from "posthog-js/dist/module.full"

/** Where the page's recorders send what they have seen. */
const to = `${location.origin}/replays`

/** Recorders that pages have, each with whatever makes it send most. */
const RECORDERS = {
  // As its makers ship it: all that is typed is sent. It comes in PostHog's package, and most others are made of it.
  rrweb: () => {
    const emit = (event) => fetch(to, { method: "POST", body: JSON.stringify(event) })
    window.__PosthogExtensions__.rrweb.record({ emit })
  },
  posthog: () =>
    posthog.init("key", {
      api_host: to,
      autocapture: true,
      session_recording: { maskAllInputs: false, compress_events: false },
      // So that a test can read it, and so that it takes a browser that a program drives.
      disable_compression: true,
      disable_external_dependency_loading: true,
      opt_out_useragent_filter: true,
    }),
}

RECORDERS[new URLSearchParams(location.search).get("by")]()

// The page's own words after each moment of the form, by which a test knows that what came before was recorded too.
for (const moment of ["ready", "accepted"]) {
  addEventListener(`porchlight:${moment}`, () => {
    const line = document.createElement("li")
    line.textContent = `The page saw: ${moment}`
    document.getElementById("log").append(line)
  })
}
