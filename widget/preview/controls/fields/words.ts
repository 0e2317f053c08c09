import type { FieldUse } from "@porchlight/shared/site"
import type { Field, Group } from "@porchlight/shared/site-parts"

const en = {
  title: "Fields and order",
  help: "What the site’s configuration requires, the office needs: it stays. Of phone and email, one stays.",
  groups: {
    service: "Service",
    details: "What is going on",
    preferred: "When it suits",
    contact: "Who they are",
    address: "Where",
  } satisfies Record<Group, string>,
  fields: {
    details: "Description",
    preferred: "Day and time",
    phone: "Phone",
    email: "Email",
    address: "Address",
    customerType: "Home or business",
    returning: "Known already",
  } satisfies Record<Field, string>,
  uses: { required: "Required", optional: "Optional", off: "Off" } satisfies Record<FieldUse, string>,
  up: (group: string) => `Move up: ${group}`,
  down: (group: string) => `Move down: ${group}`,
  moved: (group: string, place: number, all: number) => `${group}: ${place} of ${all}`,
}

const es: typeof en = {
  title: "Campos y orden",
  help: "Lo que la configuración del sitio exige, la oficina lo necesita: se queda. De teléfono y correo, queda uno.",
  groups: {
    service: "Servicio",
    details: "Qué pasa",
    preferred: "Cuándo conviene",
    contact: "Quién es",
    address: "Dónde",
  },
  fields: {
    details: "Descripción",
    preferred: "Día y hora",
    phone: "Teléfono",
    email: "Correo electrónico",
    address: "Dirección",
    customerType: "Casa o negocio",
    returning: "Ya es cliente",
  },
  uses: { required: "Obligatorio", optional: "Opcional", off: "No" },
  up: (group) => `Subir: ${group}`,
  down: (group) => `Bajar: ${group}`,
  moved: (group, place, all) => `${group}: ${place} de ${all}`,
}

export const WORDS = { en, es }
