export const messages = {
  summary: (count: number) => (count === 1 ? "One thing needs another look" : `${count} things need another look`),
  summaryOther: "Something in your request could not be read. Please call us.",

  unknownTitle: "We could not tell whether your request reached us",
  unknown: "Send it again to be sure. You will not be booked twice.",
  busy: (wait: string) => `Everything you typed is still here. Please send it again ${wait}.`,
  waitMoment: "in a moment",
  waitMinutes: (minutes: number) => (minutes === 1 ? "in a minute" : `in ${minutes} minutes`),
  offlineTitle: "You are offline",
  offline: "Everything you typed is still here. Send it when you are back online.",
  sendWhenBack: "Send it when I am back online",
  offlineWaiting: "We send your request as soon as you are back online. Please keep this page open.",

  goneTitle: "This form is not taking requests right now",
  goneCall: "Please call us:",
  gone: "Please call the company instead. The number is on this website.",

  thanks: (name: string) => (name ? `Thank you, ${name}. We have your request.` : "Thank you. We have your request."),
  earlier:
    "An earlier version of your request had already reached us, and that is the one we have. If you changed something since, please call us.",
  reference: "Your reference",
  next: "What happens next",
  questions: "Questions, or something to change? Call",
  yourRequest: "Your request",
  receipt: {
    service: "Service",
    when: "When",
    name: "Name",
    phone: "Phone",
    email: "E-mail",
    address: "Address",
    details: "Details",
  },
  another: "Send another request",

  errors: {
    any: {
      required: "Fill this in.",
      invalid: "Take another look at this.",
      too_long: "This is longer than we can take. Please shorten it.",
      contact_required: "Enter a phone number or an e-mail address, so that we can reach you.",
      not_offered: "Choose one of the services in the list.",
      outside_area: "We do not work at this postal code.",
      unknown_field: "Take another look at this.",
    },
    service: { invalid: "Choose one of the services in the list." },
    details: { required: "Tell us in a few words what is going on.", invalid: "Use plain letters and signs only." },
    "preferred.date": { invalid: "Choose one of the days." },
    name: { required: "Enter your name.", invalid: "Use plain letters and signs only." },
    phone: {
      required: "Enter your phone number.",
      invalid: "Enter a phone number with its area code, like 512 555 0143.",
    },
    email: {
      required: "Enter your e-mail address.",
      invalid: "Enter an e-mail address like name@example.com.",
    },
    "address.street": { required: "Enter the street and house number." },
    "address.city": { required: "Enter the city." },
    "address.state": { required: "Enter the state or province." },
    "address.zip": { required: "Enter the ZIP or postal code.", invalid: "Check the ZIP or postal code." },
  },
}
