import type { Language, Localized } from "@porchlight/shared"

/**
 * The text beside the box where a contractor gives none: who, what for, how often, what it may cost, how to stop and to get
 * help, and that nothing hangs on it (47 CFR 64.1200(f)(9), CTIA's Messaging Principles).
 */
const USUAL: Record<Language, (name: string) => string> = {
  en: (name) =>
    `Text me about this request and my visit. By ticking this box I agree to receive text messages from ${name} about scheduling and service at the number I gave. Message frequency varies. Message and data rates may apply. Reply STOP to opt out or HELP for help. Consent is not a condition of purchase.`,
  es: (name) =>
    `Quiero recibir mensajes de texto sobre esta solicitud y mi visita. Al marcar esta casilla acepto recibir mensajes de texto de ${name} sobre citas y servicio en el número que indiqué. La frecuencia de los mensajes varía. Pueden aplicarse tarifas de mensajes y datos. Responda STOP para cancelar o HELP para recibir ayuda. El consentimiento no es condición de compra.`,
  fr: (name) =>
    `Je souhaite recevoir des textos au sujet de cette demande et de ma visite. En cochant cette case, j’accepte de recevoir des textos envoyés par ${name} au sujet des rendez-vous et du service au numéro que j’ai donné. La fréquence des messages varie. Des frais de messagerie et de données peuvent s’appliquer. Répondez STOP pour vous désabonner ou HELP pour obtenir de l’aide. Ce consentement n’est pas une condition d’achat.`,
}

export const usualConsent = (name: string, languages: readonly Language[]): Localized =>
  Object.fromEntries(languages.map((language) => [language, USUAL[language](name)]))
