/** What the page says about itself. */
const en = {
  title: "Preview",
  other: "Español",
  undo: "Undo",
  redo: "Redo",
  restart: "Start over",
  share: "Copy link",
  shared: "Copied",
  byHand: "Copy it from the address bar",
  parts: "Parts of this page",
  settings: "Settings",
  form: "Form",
  take: "Tag",
}
const es: typeof en = {
  title: "Vista previa",
  other: "English",
  undo: "Deshacer",
  redo: "Rehacer",
  restart: "Reiniciar",
  share: "Copiar enlace",
  shared: "Copiado",
  byHand: "Cópielo de la barra de direcciones",
  parts: "Partes de esta página",
  settings: "Ajustes",
  form: "Formulario",
  take: "Etiqueta",
}
export const WORDS = { en, es }
