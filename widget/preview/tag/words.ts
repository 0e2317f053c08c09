import type { BlockName } from "./snippet.ts"

type BlockWords = Readonly<Record<BlockName, { title: string; copy: string }>>

const blocksEn: BlockWords = {
  tag: { title: "The tag", copy: "Copy the tag" },
  place: { title: "The form’s place", copy: "Copy the place" },
  script: { title: "The script", copy: "Copy the script" },
  opener: { title: "A link that opens it", copy: "Copy the link" },
  install: { title: "In a terminal", copy: "Copy the command" },
  component: { title: "The component", copy: "Copy the component" },
  css: { title: "In your style sheet", copy: "Copy the style" },
}

const blocksEs: BlockWords = {
  tag: { title: "La etiqueta", copy: "Copiar la etiqueta" },
  place: { title: "El lugar del formulario", copy: "Copiar el lugar" },
  script: { title: "El script", copy: "Copiar el script" },
  opener: { title: "Un enlace que lo abre", copy: "Copiar el enlace" },
  install: { title: "En una terminal", copy: "Copiar el comando" },
  component: { title: "El componente", copy: "Copiar el componente" },
  css: { title: "En su hoja de estilos", copy: "Copiar el estilo" },
}

const en = {
  label: "The tag",
  help: "Choose where your website lives. The code carries only what differs from the site’s own settings.",
  platforms: "Where your website lives",
  blocks: blocksEn,
  copied: "Copied",
  byHand: "Selected: press Ctrl+C or ⌘C",
  address: {
    label: "Version",
    names: { floating: "Always the newest", pinned: "This release only" },
    help: "For whoever must approve each version: the address and the hash of the release that the server runs today. Change the tag together with the server, or the form is gone.",
    failed: "Porchlight did not tell its release. The code below has the newest.",
  },
  ahead: {
    label: "Fetch everything at once",
    help: "The form comes sooner on a slow line. For pages that show it as soon as they open: further down, the page’s own pictures would wait for it. The page’s language counts; if it is not the site’s first, choose it above.",
    untilUpdate:
      "The code names today’s files. After an update of your Porchlight the form comes as it would without it, and no sooner, until you copy the tag again.",
    failed: "Porchlight did not tell its files. The code above fetches nothing ahead.",
  },
  place: {
    label: "Keep the form’s place free",
    help: "Where the form stands high on the page, nothing jumps when it comes.",
  },
  configuration: {
    label: "For the site’s configuration",
    needed:
      "A tag cannot say this. Send it to whoever runs your Porchlight: it takes the place of the same keys of this site. Until then the form on your website does not have it.",
    services: (taken: string) => `In “services”, take out: ${taken}.`,
    looks:
      "Does your page forbid inline styles (a strict Content Security Policy)? Leave the line with <style> out, and have this put into the site’s configuration. It then holds on every page:",
    copyNeeded: "Copy for the configuration",
    copyLooks: "Copy the theme",
  },
}

const es: typeof en = {
  label: "La etiqueta",
  help: "Elija dónde está su sitio web. El código lleva solo lo que difiere de la configuración del sitio.",
  platforms: "Dónde está su sitio web",
  blocks: blocksEs,
  copied: "Copiado",
  byHand: "Seleccionado: pulse Ctrl+C o ⌘C",
  address: {
    label: "Versión",
    names: { floating: "Siempre la más nueva", pinned: "Solo esta versión" },
    help: "Para quien debe aprobar cada versión: la dirección y el hash de la versión que hoy tiene el servidor. Cambie la etiqueta junto con el servidor, o el formulario desaparece.",
    failed: "Porchlight no dijo cuál es su versión. El código de abajo lleva la más nueva.",
  },
  ahead: {
    label: "Pedir todo a la vez",
    help: "El formulario llega antes si la conexión es lenta. Para páginas que lo muestran nada más abrirse: más abajo, las imágenes de la página tendrían que esperarlo. Cuenta el idioma de la página; si no es el primero del sitio, elíjalo arriba.",
    untilUpdate:
      "El código nombra los archivos de hoy. Tras una actualización de su Porchlight el formulario llega como sin esto, y no antes, hasta que copie de nuevo la etiqueta.",
    failed: "Porchlight no dijo cuáles son sus archivos. El código de arriba no pide nada por adelantado.",
  },
  place: {
    label: "Reservar el lugar del formulario",
    help: "Si el formulario está arriba en la página, nada salta cuando llega.",
  },
  configuration: {
    label: "Para la configuración del sitio",
    needed:
      "Esto no cabe en una etiqueta. Envíelo a quien administra su Porchlight: sustituye las mismas claves de este sitio. Hasta entonces, el formulario de su web no lo tendrá.",
    services: (taken: string) => `En «services», quite: ${taken}.`,
    looks:
      "¿Su página prohíbe los estilos en línea (una Content Security Policy estricta)? Quite la línea con <style> y pida que se ponga esto en la configuración del sitio. Así vale en todas las páginas:",
    copyNeeded: "Copiar para la configuración",
    copyLooks: "Copiar el tema",
  },
}

export const WORDS = { en, es }
