import type { PageWords } from "./page-words.ts"

export const fr: PageWords = {
  book: "Demandez une visite",
  light: {
    menu: ["Services", "À propos", "Secteurs"],
    heading: "Au chaud l’hiver, au frais l’été, et quelqu’un qui répond.",
    lead: "Nous prenons soin des maisons d’ici depuis 1994. Dites-nous ce qui se passe, et nous vous rappelons pour convenir d’un moment.",
    points: ["Licence et assurances en règle", "Le prix avant de commencer", "Le soir et le samedi aussi"],
    trades: "Chauffage, climatisation, plomberie",
  },
  dark: {
    heading: ["Plus d’air ?", "Pas d’attente."],
    lead: "Réparation le jour même si vous appelez avant midi. Toutes les marques, sans frais de déplacement.",
  },
  busy: {
    always: "SERVICE 24 HEURES SUR 24 !",
    menu: ["Accueil", "Fournaises", "Climatisation", "Chauffe-eau", "Financement", "Rabais", "Nous joindre"],
    month: "CE MOIS-CI",
    coupons: [
      ["79 $", "l’entretien du climatiseur"],
      ["10 % DE RABAIS", "sur toute réparation pour les aînés"],
      ["0 % D’INTÉRÊT", "pendant 18 mois sur un appareil neuf"],
    ],
    heading: "Prenez rendez-vous en ligne",
    lead: [
      "Plus d’attente au téléphone ! Remplissez le formulaire ci-dessous, et ",
      "notre équipe",
      " vous rappellera pour confirmer votre rendez-vous.",
    ],
    trades: ["Fournaises", "Thermopompes", "Chaudières", "Chauffe-eau", "Conduits", "Thermostats"],
    rights: (name) => `Copyright 2009 ${name} Tous droits réservés`,
  },
}
