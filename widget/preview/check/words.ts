const en = {
  label: "Check your page",
  help: "Is the form not there, or not as it should be? This finds out why.",
  address: {
    label: "Address of the page",
    help: "Whether the form may come there is asked of your Porchlight.",
    malformed: "An address is like https://www.acme.example/book.",
  },
  inside: {
    before: "Quickest: ",
    link: "open the page with ?porchlight-check",
    after: ". If the widget runs there, it reports what it finds, to you alone. If nothing shows, paste the page here.",
  },
  html: {
    label: "The page’s HTML",
    help: "On your page press Ctrl+U (⌥⌘U on a Mac), select all, copy, and paste it here. It is only read: nothing of it runs or leaves this page.",
    missing: "Paste the page’s HTML first.",
    none: "That is no HTML: there is not one tag in it. Paste the source of the page, not its address or its text.",
  },
  headers: {
    fold: "The page has a Content Security Policy in its headers",
    label: "Response headers",
    help: "The line Content-Security-Policy, or all of them: from the browser’s developer tools, under Network.",
  },
  check: "Check",
  checking: "Checking…",
  result: (wrong: number, look: number) => {
    if (wrong + look === 0) return "Nothing wrong was found"
    if (wrong === 0) return look === 1 ? "One thing to look at" : `${look} things to look at`
    if (look === 0) return wrong === 1 ? "One thing to fix" : `${wrong} things to fix`
    return `${wrong + look} things to fix or look at`
  },
  well: (site: string) => `The tag is there, and it is for “${site}”.`,
  allowed: (origin: string) => `${origin} is on the site’s list.`,
  unasked: "Whether the form may come to this page was not asked: give its address for that.",
  notTold: "Porchlight did not say whether the form may come there. Try again in a moment.",
  noHeaders:
    "The page’s headers were not looked at. If the form still does not come, a Content Security Policy in them may keep it away: paste them too.",
  copy: "Copy the line",
  severity: { wrong: "To fix", look: "To look at" },
}

const es: typeof en = {
  label: "Revise su página",
  help: "¿El formulario no está, o no como debería? Aquí se averigua por qué.",
  address: {
    label: "Dirección de la página",
    help: "Se pregunta a su Porchlight si el formulario puede salir allí.",
    malformed: "Una dirección es como https://www.acme.example/citas.",
  },
  inside: {
    before: "Lo más rápido: ",
    link: "abra la página con ?porchlight-check",
    after:
      ". Si el widget se ejecuta allí, le dice solo a usted lo que encuentra. Si no aparece nada, pegue la página aquí.",
  },
  html: {
    label: "El HTML de la página",
    help: "En su página pulse Ctrl+U (⌥⌘U en un Mac), seleccione todo, copie y péguelo aquí. Solo se lee: nada de eso se ejecuta ni sale de esta página.",
    missing: "Pegue primero el HTML de la página.",
    none: "Eso no es HTML: no tiene ni una etiqueta. Pegue el código fuente de la página, no su dirección ni su texto.",
  },
  headers: {
    fold: "La página tiene una Content Security Policy en sus cabeceras",
    label: "Cabeceras de respuesta",
    help: "La línea Content-Security-Policy, o todas: en las herramientas del navegador, en Red.",
  },
  check: "Revisar",
  checking: "Revisando…",
  result: (wrong: number, look: number) => {
    if (wrong + look === 0) return "No se encontró nada mal"
    if (wrong === 0) return look === 1 ? "Una cosa por mirar" : `${look} cosas por mirar`
    if (look === 0) return wrong === 1 ? "Una cosa por arreglar" : `${wrong} cosas por arreglar`
    return `${wrong + look} cosas por arreglar o mirar`
  },
  well: (site: string) => `La etiqueta está, y es la de «${site}».`,
  allowed: (origin: string) => `${origin} está en la lista del sitio.`,
  unasked: "No se preguntó si el formulario puede salir en esta página: para eso dé su dirección.",
  notTold: "Porchlight no dijo si el formulario puede salir allí. Inténtelo de nuevo en un momento.",
  noHeaders:
    "No se miraron las cabeceras de la página. Si el formulario sigue sin salir, puede impedirlo una Content Security Policy que esté en ellas: péguelas también.",
  copy: "Copiar la línea",
  severity: { wrong: "Por arreglar", look: "Por mirar" },
}

export const WORDS = { en, es }
