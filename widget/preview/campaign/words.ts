import type { CampaignMiss } from "@porchlight/shared/preview"

/** What the tags of an address are called where people know them by another name. */
type TagNames = Partial<Record<string, string>>

const namesEn: TagNames = { landingPage: "the page", referrer: "the page before" }
const namesEs: TagNames = { landingPage: "la página", referrer: "la página anterior" }

const named = (names: TagNames, tag: string) => names[tag] ?? tag

const en = {
  label: "Which campaign does an ad count toward?",
  help: "Paste the address that an ad or an email leads to, whole, with everything after the question mark.",
  address: "Address in the ad",
  referrer: { label: "Page that the visitor came from", help: "Only if a rule looks at it." },
  first: { label: "Where the visit began", help: "Only if that was another address of your website." },
  more: "The visitor came from somewhere, or had been here before",
  malformed: "A whole address is like https://www.acme.example/?utm_source=google.",
  test: "Test",
  testing: "Testing…",
  campaign: (id: number) => `Campaign ${id}`,
  none: "No campaign",
  byRule: (number: number) => `Rule ${number} matches.`,
  byDefault: "No rule matches, so it is the default.",
  byNothing: "No rule matches, and the site has no default.",
  countedBy: {
    last: "Counted by what brought the visitor last.",
    first: "Counted by what brought the visitor first.",
  },
  came: "The visitor comes with",
  tried: "Rules, in their order",
  rule: (number: number, campaign: number) => `Rule ${number}, campaign ${campaign}`,
  wanted: (all: string) => `Wants ${all}`,
  want: (tag: string, wanted: string) =>
    wanted === "*" ? `any ${named(namesEn, tag)}` : `${named(namesEn, tag)} “${wanted}”`,
  met: ", and so it is.",
  unmet: (misses: string) => `, but ${misses}.`,
  miss: ({ tag, found }: CampaignMiss) =>
    found === undefined ? `there is no ${named(namesEn, tag)}` : `${named(namesEn, tag)} is “${found}”`,
  and: " and ",
  tag: (tag: string) => named(namesEn, tag),
  off: {
    title: "Switched off for this site",
    why: "Anybody can open this preview, and the answer shows the office’s rules and the ids of its campaigns. So it is only told where whoever runs Porchlight says so. Your ad is counted all the same.",
    once: "To know it now, send them this command. It asks the same in a terminal:",
    here: "To have it answered here for everybody, they add this line inside “campaigns” of the site’s configuration, and start Porchlight again:",
  },
  busy: "Too many tests in one minute. Try again shortly.",
  failed: "Porchlight does not answer. Check that it runs, then try again.",
  copyCommand: "Copy the command",
  copyKey: "Copy the line",
}

const es: typeof en = {
  label: "¿Para qué campaña cuenta un anuncio?",
  help: "Pegue la dirección a la que lleva un anuncio o un correo, entera, con todo lo que sigue al signo de interrogación.",
  address: "Dirección del anuncio",
  referrer: { label: "Página de la que llegó el visitante", help: "Solo si alguna regla la mira." },
  first: { label: "Dónde empezó la visita", help: "Solo si fue en otra dirección de su web." },
  more: "El visitante llegó de otra parte, o ya había estado aquí",
  malformed: "Una dirección entera es como https://www.acme.example/?utm_source=google.",
  test: "Probar",
  testing: "Probando…",
  campaign: (id: number) => `Campaña ${id}`,
  none: "Ninguna campaña",
  byRule: (number: number) => `Coincide la regla ${number}.`,
  byDefault: "No coincide ninguna regla: es la de por defecto.",
  byNothing: "No coincide ninguna regla y el sitio no tiene una por defecto.",
  countedBy: {
    last: "Cuenta lo último que trajo al visitante.",
    first: "Cuenta lo primero que trajo al visitante.",
  },
  came: "El visitante llega con",
  tried: "Las reglas, en su orden",
  rule: (number: number, campaign: number) => `Regla ${number}, campaña ${campaign}`,
  wanted: (all: string) => `Quiere ${all}`,
  want: (tag: string, wanted: string) =>
    wanted === "*" ? `cualquier ${named(namesEs, tag)}` : `${named(namesEs, tag)} «${wanted}»`,
  met: ", y así es.",
  unmet: (misses: string) => `, pero ${misses}.`,
  miss: ({ tag, found }: CampaignMiss) =>
    found === undefined ? `no hay ${named(namesEs, tag)}` : `${named(namesEs, tag)} es «${found}»`,
  and: " y ",
  tag: (tag: string) => named(namesEs, tag),
  off: {
    title: "Desactivado para este sitio",
    why: "Cualquiera puede abrir esta vista previa, y la respuesta muestra las reglas de la oficina y los números de sus campañas. Por eso solo se dice donde lo permite quien administra Porchlight. Su anuncio se cuenta igual.",
    once: "Para saberlo ahora, envíele este comando. Pregunta lo mismo en una terminal:",
    here: "Para que se responda aquí a todos, añada esta línea dentro de «campaigns» en la configuración del sitio y vuelva a iniciar Porchlight:",
  },
  busy: "Demasiadas pruebas en un minuto. Inténtelo de nuevo en un momento.",
  failed: "Porchlight no responde. Compruebe que está en marcha e inténtelo de nuevo.",
  copyCommand: "Copiar el comando",
  copyKey: "Copiar la línea",
}

export const WORDS = { en, es }
export type CampaignWords = typeof en
