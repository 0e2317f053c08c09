const en = {
  title: "The booking page",
  help: "A page of its own, for whoever has no website at hand: link it from Google, an email or a text message, print its code on a van.",
  place: "Where will the link be?",
  optional: "optional",
  placeHelp: "One word, such as van or google. The office sees which link brought a request.",
  open: "Open the page",
  code: "QR code of the booking page",
  download: "Download the code",
  copy: "Copy the address",
}

const es: typeof en = {
  title: "La página de reservas",
  help: "Una página propia, sin sitio web: enlácela desde Google, un correo o un mensaje de texto, o imprima su código en una camioneta.",
  place: "¿Dónde estará el enlace?",
  optional: "opcional",
  placeHelp: "Una palabra, como camioneta o google. La oficina ve qué enlace trajo cada solicitud.",
  open: "Abrir la página",
  code: "Código QR de la página de reservas",
  download: "Descargar el código",
  copy: "Copiar la dirección",
}

export const WORDS = { en, es }
