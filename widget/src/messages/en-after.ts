export const messages = {
  urgentCall: "Can’t wait? Call us now:",

  customerType: "What kind of place is it?",
  "customerType.residential": "A home",
  "customerType.commercial": "A business",
  returning: "Have we worked for you before?",
  yes: "Yes",
  no: "No",
  addressKnown: "If we already have it, leave it blank.",
  outsideTaken: "That is a little outside our area. Send it anyway: we will call to say whether we can come.",

  termsLink: "Terms",
  newTab: "(opens in a new tab)",

  unknownTitle: "We could not tell whether your request reached us",
  unknown: "Send it again to be sure. You will not be booked twice.",
  offlineTitle: "You are offline",
  offline: "Everything you typed is still here. Send it when you are back online.",
  sendWhenBack: "Send it when I am back online",
  offlineWaiting: "We send your request as soon as you are back online. Please keep this page open.",

  thanks: "Thank you.\nWe have your request.",
  thanksNamed: "Thank you, {name}.\nWe have your request.",
  earlier:
    "An earlier version of your request had already reached us, and that is the one we have. If you changed something since, please call us.",
  reference: "Your reference",
  next: "What happens next",
  questions: "Questions, or something to change? Call",
  yourRequest: "Your request",
  "receipt.service": "Service",
  "receipt.when": "When",
  "receipt.name": "Name",
  "receipt.phone": "Phone",
  "receipt.email": "Email",
  "receipt.address": "Address",
  "receipt.details": "Details",
  another: "Send another request",

  "errors.any.invalid": "Take another look at this.",
}
