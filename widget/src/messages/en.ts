export const messages = {
  heading: "Request a visit",
  callToday: "We call you back today by {until}.",
  callOpening: "We open {day} at {at} and call you first thing.",
  callSoon: "We call you back to agree on a time.",
  today: "today",
  tomorrow: "tomorrow",
  onDay: "{weekday}",
  orCall: "Rather talk? Call",
  optional: "optional",

  serviceLegend: "What do you need?",
  otherService: "Something else",

  details: "What is going on?",
  detailsHelp: "What you see, hear or smell, and since when.",

  preferredLegend: "When suits you?",
  preferredHelp: "Just a preference: we call you to agree on the time.",
  dayLegend: "Day",
  firstAvailable: "First available",
  firstAvailableHint: "the soonest we have",
  windowLegend: "Time of day",
  "windows.any": "Any time",
  "windows.morning": "Morning",
  "windows.afternoon": "Afternoon",

  whoLegend: "Who are you?",
  name: "Full name",
  eitherContact: "Phone or email: one of them is enough.",
  phone: "Phone",
  email: "Email",

  addressLegend: "Where is the job?",
  street: "Street address",
  unit: "Unit",
  city: "City",
  "state.US": "State",
  "state.CA": "Province",
  "state.any": "State or region",
  "zip.US": "ZIP code",
  "zip.any": "Postal code",
  zipHelp: "So we can tell you right away whether we serve your area.",

  privacyLink: "Privacy policy",
  submit: "Send request",
  sending: "Sending…",
  sendAgain: "Send again",
  nextSteps: "We call you to agree on a time. The visit is set once we have spoken.",
  privacy: "We use what you send only to answer your request.",

  unsentTitle: "We could not take your request just now",
  unsent: "Everything you typed is still here. Please check your connection and send it again.",
  callInstead: "Or call us:",
}

// A tab's first date formatter takes longer to make than the form. It is made here, since the texts arrive before the form does.
new Date().toLocaleString()
