import { feedbackIntegration, init } from "@sentry/browser"

// As Sentry's guide begins, with nothing besides the form switched on: nothing is sent, measured or recorded.
const feedback = feedbackIntegration({ autoInject: false, showBranding: false, enableScreenshot: false })
init({ dsn: "https://public@sentry.example/1", defaultIntegrations: false, integrations: [feedback] })

const form = await feedback.createForm()
form.appendToDom()
form.open()
