import type { Language } from "@porchlight/shared/limits"
import type { ButtonPlace, Mode } from "../settings/settings.ts"

const en = {
  settings: "Settings",
  changed: (count: number) => (count === 1 ? "1 changed" : `${count} changed`),
  site: {
    label: "Site",
    show: "Show",
    help: "The id from the configuration, such as acme-heating.",
    malformed: "A site’s id has small letters, digits and hyphens only.",
    loading: "Asking for the site…",
    unsaid: "Whose form is it? Write the site’s id into the box, as whoever runs your Porchlight calls it.",
    gone: (id: string) => `There is no site “${id}” here. Check its id, or ask whoever runs your Porchlight.`,
    unreachable: "Porchlight does not answer. Check that it runs, then try again.",
    again: "Try again",
  },
  language: {
    label: "Language",
    help: "Automatic is the page’s language, else the visitor’s.",
    automatic: "Automatic",
  },
  place: {
    title: "Where it stands",
    mode: "The form comes",
    modes: {
      inline: "In the page",
      button: "Behind a floating button",
      none: "Behind a button of your own",
    } satisfies Record<Mode, string>,
    none: "Give your own button or link data-porchlight-open, and it opens the form.",
    buttonText: "Text of the button",
    buttonPlace: "Corner of the button",
    buttonPlaces: { "bottom-right": "Right", "bottom-left": "Left" } satisfies Record<ButtonPlace, string>,
    service: "Chosen from the start",
    noService: "Nothing",
  },
  services: {
    title: "Services",
    help: "Those that the form shows. At least one stays.",
  },
}

const es: typeof en = {
  settings: "Ajustes",
  changed: (count) => (count === 1 ? "1 cambio" : `${count} cambios`),
  site: {
    label: "Sitio",
    show: "Mostrar",
    help: "El identificador de la configuración, como acme-heating.",
    malformed: "El identificador de un sitio solo lleva letras minúsculas, números y guiones.",
    loading: "Buscando el sitio…",
    unsaid:
      "¿De quién es el formulario? Escriba el identificador del sitio, tal como lo llama quien administra su Porchlight.",
    gone: (id) =>
      `Aquí no hay ningún sitio «${id}». Revise el identificador o pregunte a quien administra su Porchlight.`,
    unreachable: "Porchlight no responde. Revise que esté en marcha e intente de nuevo.",
    again: "Intentar de nuevo",
  },
  language: {
    label: "Idioma del formulario",
    help: "Automático es el de la página o, si no, el del visitante.",
    automatic: "Automático",
  },
  place: {
    title: "Dónde aparece",
    mode: "El formulario aparece",
    modes: { inline: "En la página", button: "Tras un botón flotante", none: "Tras un botón suyo" },
    none: "Ponga data-porchlight-open en su botón o enlace, y abrirá el formulario.",
    buttonText: "Texto del botón",
    buttonPlace: "Esquina del botón",
    buttonPlaces: { "bottom-right": "Derecha", "bottom-left": "Izquierda" },
    service: "Elegido desde el principio",
    noService: "Nada",
  },
  services: {
    title: "Servicios",
    help: "Los que muestra el formulario. Queda al menos uno.",
  },
}

export const WORDS = { en, es }

/** Each in itself, whatever the page speaks. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: "English", es: "Español", fr: "Français" }
