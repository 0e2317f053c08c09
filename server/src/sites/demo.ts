import type { ConfigFile } from "./config.ts"

type ServiceConfig = NonNullable<ConfigFile["sites"][number]["services"]>[number]
type QuestionConfig = NonNullable<ServiceConfig["questions"]>[number]

/** None is required: whoever is in a hurry passes by. */
const estimateQuestions: QuestionConfig[] = [
  {
    id: "system",
    label: { en: "What do you have now?", es: "¿Qué tiene ahora?", fr: "Qu’avez-vous aujourd’hui\u00a0?" },
    kind: "choice",
    options: [
      { id: "furnace-ac", label: { en: "Furnace and AC", es: "Calefacción y aire", fr: "Fournaise et climatiseur" } },
      { id: "heat-pump", label: { en: "Heat pump", es: "Bomba de calor", fr: "Thermopompe" } },
      { id: "other", label: { en: "Something else", es: "Otra cosa", fr: "Autre chose" } },
    ],
  },
  {
    id: "owner",
    label: { en: "Do you own the home?", es: "¿La casa es suya?", fr: "La maison est-elle à vous\u00a0?" },
    kind: "yes_no",
  },
  {
    id: "size",
    label: { en: "How large is the home?", es: "¿Qué tamaño tiene la casa?", fr: "Quelle est sa taille\u00a0?" },
    kind: "text",
  },
]

/** The configuration that runs when there is none: a contractor of our invention, in front of the sandbox. */
export const demoConfig = {
  sites: [
    {
      id: "demo",
      name: "Alder & Sons Heating and Air",
      phone: "+15125550100",
      timeZone: "America/Chicago",
      origins: ["http://localhost:*", "http://127.0.0.1:*", "http://[::1]:*"],
      languages: ["en", "es", "fr"],
      serviceTitan: { environment: "sandbox" },
      services: [
        {
          id: "no-heat",
          label: { en: "No heat", es: "Sin calefacción", fr: "Plus de chauffage" },
          jobTypeId: 101,
          businessUnitId: 11,
          priority: "Urgent",
          safety: {
            en: "Smell gas? Leave the house, then call 911 from outside. Never heat with an oven or a grill.",
            es: "¿Huele a gas? Salga de la casa y llame al 911 desde afuera. Nunca caliente con un horno o una parrilla.",
            fr: "Une odeur de gaz\u00a0? Sortez, puis appelez le 911 de dehors. Ne chauffez jamais avec un four ou un barbecue.",
          },
        },
        {
          id: "no-cool",
          label: { en: "No cooling", es: "El aire no enfría", fr: "Plus de climatisation" },
          jobTypeId: 102,
          businessUnitId: 11,
          priority: "High",
        },
        {
          id: "leak",
          label: { en: "Water leak", es: "Fuga de agua", fr: "Fuite d’eau" },
          jobTypeId: 103,
          businessUnitId: 12,
          priority: "High",
        },
        {
          id: "tune-up",
          label: { en: "Tune-up", es: "Mantenimiento", fr: "Entretien" },
          jobTypeId: 104,
          businessUnitId: 13,
          priority: "Normal",
        },
        {
          id: "estimate",
          label: { en: "New system estimate", es: "Presupuesto de equipo nuevo", fr: "Devis pour un nouvel appareil" },
          jobTypeId: 105,
          businessUnitId: 14,
          priority: "Low",
          questions: estimateQuestions,
        },
      ],
      serviceArea: {
        zips: ["786*", "787*"],
        outside: "take",
        text: {
          en: "You are outside our usual area around Austin. Send your request, and we will tell you whether we can come.",
          es: "Está fuera de nuestra zona habitual, alrededor de Austin. Envíe su solicitud y le diremos si podemos ir.",
          fr: "Vous êtes hors de notre secteur habituel, autour d’Austin. Envoyez votre demande\u00a0: nous vous dirons si nous pouvons venir.",
        },
      },
      prefill: ["service", "zip"],
      campaigns: {
        default: 31,
        rules: [
          { when: { utm_source: "google", utm_medium: "cpc" }, campaignId: 32 },
          { when: { gclid: "*" }, campaignId: 32 },
          { when: { utm_medium: "email", utm_campaign: "spring*" }, campaignId: 33 },
        ],
      },
      smsConsent: {},
      hosted: {
        // No search engine gets to see this machine: so the page is as a contractor's own would be.
        robots: "index",
        businessType: "HVACBusiness",
        address: { city: "Austin", state: "TX" },
      },
    },
  ],
} satisfies ConfigFile
