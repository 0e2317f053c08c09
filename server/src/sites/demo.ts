import type { ConfigFile } from "./config.ts"

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
        },
      ],
      campaigns: {
        default: 31,
        rules: [{ when: { utm_source: "google", utm_medium: "cpc" }, campaignId: 32 }],
      },
      smsConsent: {
        text: {
          en: "Text me about this request and my visit. By ticking this box I agree to receive text messages from Alder & Sons Heating and Air. Message frequency varies. Message and data rates may apply. Reply STOP to opt out or HELP for help. Consent is not a condition of service.",
          es: "Quiero recibir mensajes de texto sobre esta solicitud y mi visita. Al marcar esta casilla, acepto recibir mensajes de texto de Alder & Sons Heating and Air. La frecuencia de los mensajes varía. Pueden aplicarse tarifas de mensajes y datos. Responda STOP para cancelar o HELP para recibir ayuda. El consentimiento no es condición para recibir el servicio.",
          fr: "Je souhaite recevoir des textos au sujet de cette demande et de ma visite. En cochant cette case, j’accepte de recevoir des textos d’Alder & Sons Heating and Air. La fréquence des messages varie. Des frais de messagerie et de données peuvent s’appliquer. Répondez STOP pour vous désabonner ou HELP pour obtenir de l’aide. Ce consentement n’est pas une condition du service.",
        },
      },
    },
  ],
} satisfies ConfigFile
