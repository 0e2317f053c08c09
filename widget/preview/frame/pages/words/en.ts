import type { PageWords } from "./page-words.ts"

export const en: PageWords = {
  book: "Book a visit",
  light: {
    menu: ["Services", "About us", "Areas"],
    heading: "Heat in winter, cool in summer, and somebody who answers.",
    lead: "We have looked after the homes of this town since 1994. Tell us what is going on, and we call you back to agree on a time.",
    points: ["Licensed and insured", "A price before we begin", "Evenings and Saturdays"],
    trades: "Heating, cooling, plumbing",
  },
  dark: {
    heading: ["No air?", "No wait."],
    lead: "Same-day repair when you call before noon. All brands, all sizes, no trip fee.",
  },
  busy: {
    always: "24 HOUR SERVICE!",
    menu: ["Home", "Furnaces", "Air Conditioning", "Water Heaters", "Financing", "Coupons", "Contact"],
    month: "THIS MONTH",
    coupons: [
      ["$79", "A/C tune-up"],
      ["10% OFF", "any repair for seniors and veterans"],
      ["0% APR", "for 18 months on new systems"],
    ],
    heading: "Schedule Service Online",
    lead: [
      "No need to wait on hold! Fill in the form below and one of our ",
      "friendly office staff",
      " will give you a call back to confirm your appointment.",
    ],
    trades: ["Furnaces", "Heat pumps", "Boilers", "Water heaters", "Duct work", "Thermostats"],
    rights: (name) => `Copyright 2009 ${name} All Rights Reserved`,
  },
}
