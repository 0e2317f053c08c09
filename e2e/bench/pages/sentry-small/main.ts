import {
  BrowserClient,
  defaultStackParser,
  feedbackIntegration,
  getCurrentScope,
  makeFetchTransport,
} from "@sentry/browser"

// The same form with a client that is put together by hand, as Sentry documents it for the smallest bundle.
const feedback = feedbackIntegration({ autoInject: false, showBranding: false, enableScreenshot: false })
const client = new BrowserClient({
  dsn: "https://public@sentry.example/1",
  transport: makeFetchTransport,
  stackParser: defaultStackParser,
  integrations: [feedback],
})
getCurrentScope().setClient(client)
client.init()

const form = await feedback.createForm()
form.appendToDom()
form.open()
