export const messages = {
  heading: "Request a visit",
  callToday: (until: string) => `We call you back today by ${until}.`,
  callOpening: (day: string, at: string) => `We open ${day} at ${at} and call you first thing.`,
  callSoon: "We call you back to agree on a time.",
  today: "today",
  tomorrow: "tomorrow",
  onDay: (weekday: string) => weekday,
  orCall: "Rather talk? Call",
  optional: "optional",

  serviceLegend: "What do you need?",
  otherService: "Something else",
  urgentCall: "Can't wait? Call us now:",

  details: "What is going on?",
  detailsHelp: "What you see, hear or smell, and since when.",

  preferredLegend: "When suits you?",
  preferredHelp: "Only a wish: we call you to agree on the time.",
  dayLegend: "Day",
  firstAvailable: "First available",
  firstAvailableHint: "the soonest we have",
  windowLegend: "Time of day",
  windows: { any: "Any time", morning: "Morning", afternoon: "Afternoon" },

  whoLegend: "Who are you?",
  name: "Full name",
  eitherContact: "Phone or e-mail: one of them is enough.",
  phone: "Phone",
  email: "E-mail",

  addressLegend: "Where is the job?",
  street: "Street address",
  unit: "Unit",
  city: "City",
  state: { US: "State", CA: "Province", any: "State or region" },
  zip: { US: "ZIP code", any: "Postal code" },

  consentPrivacy: "Privacy policy",
  consentTerms: "Terms",

  submit: "Send request",
  sending: "Sending…",
  sendAgain: "Send again",
  nextSteps: "We call you to agree on a time. The visit is set once we have spoken.",
  privacy: "We use what you send only to answer your request.",
  privacyLink: "Privacy policy",

  unsentTitle: "We could not take your request just now",
  unsent: "Everything you typed is still here. Please check your connection and send it again.",
  callInstead: "Or call us:",
}
