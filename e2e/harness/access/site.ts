import type { SiteConfig } from "../site.ts"

const words = (en: string, es: string, fr: string) => ({ en, es, fr })

/** A site that asks and says everything that a form can, in three languages. */
export const everything: Partial<SiteConfig> = {
  languages: ["en", "es", "fr"],
  services: [
    {
      id: "no-heat",
      label: words("No heat", "Sin calefacción", "Plus de chauffage"),
      urgent: true,
      safety: words(
        "Smell gas? Leave the house and call from outside.",
        "¿Huele a gas? Salga de la casa y llame desde afuera.",
        "Une odeur de gaz ? Sortez et appelez de dehors.",
      ),
    },
    {
      id: "tune-up",
      label: words("Tune-up", "Mantenimiento", "Entretien"),
      questions: [
        {
          id: "age",
          label: words("How old is it?", "¿Cuántos años tiene?", "Quel âge a-t-il ?"),
          kind: "choice",
          required: true,
          options: [
            { id: "young", label: words("Under 10 years", "Menos de 10 años", "Moins de 10 ans") },
            { id: "old", label: words("10 years or more", "10 años o más", "10 ans ou plus") },
          ],
        },
        { id: "pets", label: words("Any pets?", "¿Tiene mascotas?", "Des animaux ?"), kind: "yes_no" },
        { id: "gate", label: words("Gate code", "Código de la entrada", "Code du portail"), kind: "text" },
      ],
    },
  ],
  fields: { address: "required", customerType: "optional", returning: "optional" },
  serviceArea: { zips: ["787*"], outside: "refuse" },
  smsConsent: { termsUrl: "https://acme.example/terms" },
  privacyUrl: "https://acme.example/privacy",
}
