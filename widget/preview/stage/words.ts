import type { Device, Page, State } from "./view.ts"

const en = {
  stage: "The form",
  nothing: "The form will stand here, as on a phone, a tablet and a computer, once there is a site to show.",
  device: "Screen",
  devices: { phone: "Phone", tablet: "Tablet", computer: "Computer", all: "All" },
  page: "Page",
  pages: { plain: "Empty", light: "Light", dark: "Dark", busy: "Busy" } satisfies Record<Page, string>,
  state: "Moment",
  states: {
    ready: "As it is found",
    errors: "Sent empty",
    sending: "While it is sent",
    sent: "Sent",
    refused: "Refused by the office",
    unknown: "Nobody knows if it arrived",
    closed: "When the office is closed",
    outside: "From outside the area",
    emergency: "In an emergency",
  } satisfies Record<State, string>,
  titles: { phone: "On a phone", tablet: "On a tablet", computer: "On a computer" } satisfies Record<Device, string>,
  frame: (where: string, site: string) => `${site}: the form ${where.toLowerCase()}`,
  width: (px: number, scale: number) => `${px} px${scale < 0.995 ? `, at ${Math.round(scale * 100)}%` : ""}`,
  sandbox: "This is the real form. What you send here goes to the sandbox, and to no real office.",
  dry: "This is the real form, but nothing that you send here leaves this page: it answers as if it had arrived.",
  shown:
    "This is the real form, brought to this moment with made-up answers. Nothing that is sent now leaves this page.",
}

const es: typeof en = {
  stage: "El formulario",
  nothing:
    "Aquí estará el formulario, como en un teléfono, una tableta y una computadora, cuando haya un sitio que mostrar.",
  device: "Pantalla",
  devices: { phone: "Teléfono", tablet: "Tableta", computer: "Computadora", all: "Todas" },
  page: "Página",
  pages: { plain: "Vacía", light: "Clara", dark: "Oscura", busy: "Recargada" },
  state: "Momento",
  states: {
    ready: "Al llegar",
    errors: "Enviado vacío",
    sending: "Mientras se envía",
    sent: "Enviado",
    refused: "Rechazado por la oficina",
    unknown: "No se sabe si llegó",
    closed: "Con la oficina cerrada",
    outside: "Desde fuera de la zona",
    emergency: "En una emergencia",
  },
  titles: { phone: "En un teléfono", tablet: "En una tableta", computer: "En una computadora" },
  frame: (where, site) => `${site}: el formulario ${where.toLowerCase()}`,
  width: (px, scale) => `${px} px${scale < 0.995 ? `, al ${Math.round(scale * 100)} %` : ""}`,
  sandbox: "Este es el formulario real. Lo que envíe aquí va al entorno de pruebas y a ninguna oficina real.",
  dry: "Este es el formulario real, pero nada de lo que envíe sale de esta página: responde como si hubiera llegado.",
  shown:
    "Este es el formulario real, llevado a este momento con respuestas inventadas. Nada de lo que se envíe sale de esta página.",
}

export const WORDS = { en, es }
