import type { FindingWords } from "../advice.ts"
import { bare } from "./bare.ts"

export const es: FindingWords = {
  no_tag: ({ bringer }) => ({
    says: "La etiqueta no está en esta página.",
    todo: bringer
      ? `La página tiene un ${bringer === "manager" ? "administrador de etiquetas" : "script que la nombra"}, que puede traerla: abra la página misma con ?porchlight-check al final de su dirección. Si no aparece nada, ${bringer === "manager" ? "la etiqueta no está publicada" : "ponga la etiqueta misma en la página, en lugar de ese script"}.`
      : "Pegue la etiqueta otra vez y publique la página. Si siempre desaparece, su editor quita los scripts: use la caja y ponga el script en el pie del sitio. También puede ser que una caché muestre la página vieja.",
  }),
  no_script: ({ server }) => ({
    says: "El lugar del formulario está, pero el script no.",
    todo: "Quizá su editor lo quitó al guardar la página. Ponga el script en el pie del sitio:",
    code: `<script async crossorigin src="${server}/v1/widget.js"></script>`,
  }),
  tag_as_text: () => ({
    says: "La etiqueta está en la página como texto, a la vista de todos.",
    todo: "Se pegó en un campo de texto. Péguela en un bloque o campo de HTML.",
  }),
  tag_in_comment: () => ({
    says: "La etiqueta está dentro de un comentario, donde nada se ejecuta.",
    todo: "Quite el <!-- de delante y el --> de detrás.",
  }),
  tag_in_noscript: () => ({
    says: "El script está dentro de <noscript>, donde ningún navegador lo ejecuta.",
    todo: "Póngalo antes de <noscript>.",
  }),
  tag_in_frame: () => ({
    says: "La etiqueta está en un marco dentro de la página. Allí el formulario queda cortado y no sabe por qué anuncio llegó el visitante.",
    todo: "Póngala en la página misma. Si el marco lo hace su editor, busque un campo para código en los ajustes del sitio, o use el botón flotante.",
  }),
  page_in_frame: () => ({
    says: "La página de reservas está en un marco, y ningún navegador la muestra allí.",
    todo: "Ponga la etiqueta en lugar del marco: muestra el mismo formulario. O enlace la página de reservas.",
  }),
  not_closed: () => ({
    says: "El script no termina: lo que sigue en la página se pierde dentro de él.",
    todo: "Termina en ></script>, y nunca en />. Copie la etiqueta de nuevo.",
  }),
  wrong_address: ({ written, server }) => ({
    says: "La dirección de la etiqueta no es la del widget.",
    todo: `Dice ${written}. Termina en /v1/widget.js:`,
    code: `src="${server}/v1/widget.js"`,
  }),
  wrong_quotes: ({ written }) => ({
    says: "Las comillas de la etiqueta no son rectas: los navegadores las toman por parte de la dirección.",
    todo: `Dice ${written}. Un campo de texto o un procesador de textos las cambió. Copie la etiqueta aquí otra vez y péguela directamente en un campo para HTML.`,
  }),
  copied: ({ server }) => ({
    says: "El widget se copió en un archivo suyo. Allí no sabe de dónde vino y se queda viejo.",
    todo: `Saque ${bare(server)}/v1/ de lo que su plugin combina o aloja, y use la etiqueta tal cual.`,
  }),
  other_server: ({ found, server }) => ({
    says: `La etiqueta pregunta a ${bare(found)}. Este Porchlight es ${bare(server)}.`,
    todo: "Si ese no es otro Porchlight suyo, copie la etiqueta de nuevo.",
  }),
  insecure: ({ found }) => ({
    says: "La página llega por https y la etiqueta pide por http: los navegadores lo rechazan.",
    todo: `Escriba https en la dirección de la etiqueta: ${found.replace(/^http:/, "https:")}`,
  }),
  no_site: ({ site }) => ({
    says: "La etiqueta no dice de qué sitio es el formulario.",
    todo: "Quizá se perdió el atributo. En un administrador de etiquetas va en la dirección, como ?site=… detrás de widget.js.",
    code: site && `data-site="${site}"`,
  }),
  other_site: ({ found, site }) => ({
    says: `La página muestra el formulario de «${found}», no el de «${site}».`,
    todo: "Si no es lo que quiere, cambie el sitio en la etiqueta.",
    code: `data-site="${site}"`,
  }),
  unknown_site: ({ site }) => ({
    says: `No hay un sitio «${site}» en este Porchlight.`,
    todo: "Compare data-site con el id del sitio en la configuración. Solo lleva minúsculas, cifras y guiones.",
  }),
  unknown_service: ({ service, known }) => ({
    says: `La etiqueta elige un servicio «${service}» que el sitio no tiene.`,
    todo: known.length > 0 ? `El sitio tiene: ${known.join(", ")}.` : "El sitio no tiene servicios para elegir.",
  }),
  twice: ({ times }) => ({
    says: `La etiqueta está ${times} veces en esta página.`,
    todo: "Aun así hay un solo formulario, el de la primera. Quite las demás, para que nadie cambie la equivocada.",
  }),
  several_forms: ({ site, times }) => ({
    says: `El formulario de «${site}» tiene ${times} lugares en esta página.`,
    todo: "Cada lugar recibe su propio formulario. Quite los que sobren.",
  }),
  in_head: ({ site }) => ({
    says: "La etiqueta está en la cabecera (head), donde no cabe un formulario: sale al final de la página.",
    todo: "Ponga la etiqueta donde debe estar el formulario, o ponga allí esto:",
    code: `<div data-porchlight-site="${site}"></div>`,
  }),
  unknown_mode: ({ mode }) => ({
    says: `No existe el modo “${mode}”: el formulario está en la página.`,
    todo: "El botón flotante es “button”; “none” espera un enlace o botón suyo.",
    code: 'data-mode="button"',
  }),
  nothing_opens: () => ({
    says: "La etiqueta espera a que la abran, y nada en la página la abre.",
    todo: "Dé este atributo a un enlace o botón de la página, salvo que lo abra un script suyo:",
    code: "data-porchlight-open",
  }),
  delayed: ({ by, server, exempt }) => ({
    says: `${by ?? "Algo en la página, quizá un plugin de velocidad,"} retiene el script hasta que el visitante se mueve. El formulario llega tarde.`,
    todo: `Ponga ${bare(server)}/v1/ en ${by ? "su lista" : "la lista del plugin"} de scripts que no se retrasan${exempt ? ", o añada esto a la etiqueta:" : "."}`,
    code: exempt,
  }),
  waits_for_consent: () => ({
    says: "El script espera hasta que el visitante acepte algo.",
    todo: "No necesita consentimiento: no se guarda nada antes de que el visitante actúe y no hay cookies. Póngalo como necesario.",
  }),
  old_release: ({ address }) => ({
    says: "La etiqueta está fijada a una versión que el servidor ya no tiene.",
    todo: `${address} no lleva a nada, o pronto no llevará. Copie la etiqueta fijada de hoy, o la que siempre es la más nueva.`,
  }),
  old_ahead: () => ({
    says: "La página pide por adelantado archivos que el servidor ya no tiene. El formulario llega más tarde de lo que podría.",
    todo: "Copie de nuevo la etiqueta, con todas sus líneas.",
  }),
  old_copy: ({ running, newest }) => ({
    says: `Esta página ejecuta la versión ${running}; el servidor tiene la ${newest}.`,
    todo: "Una caché guarda la anterior. Vacíe la del navegador, la del plugin y la de la CDN, para que widget.js se pida de nuevo.",
  }),
  wrong_hash: ({ integrity }) => ({
    says: "El hash de la etiqueta no es el del archivo: los navegadores no lo ejecutan.",
    todo: "Cámbielo, o copie de nuevo la etiqueta fijada:",
    code: `integrity="${integrity}"`,
  }),
  hash_without_crossorigin: () => ({
    says: "Una etiqueta con hash necesita crossorigin: sin él, los navegadores rechazan el archivo.",
    todo: "Añada esto a la etiqueta:",
    code: "crossorigin",
  }),
  blocks_script: ({ directive, line }) => ({
    says: `La Content Security Policy de la página no deja ejecutar el script (${directive}).`,
    todo: "Pida que esta parte de la política diga:",
    code: line,
  }),
  needs_nonce: ({ directive }) => ({
    says: `La Content Security Policy de la página solo confía en scripts con su propio nonce (${directive} con 'strict-dynamic'), y la etiqueta no lo tiene.`,
    todo: "Pida que el servidor de la página añada su nonce a la etiqueta, como a sus otros scripts. O use una etiqueta fijada y añada su hash a la política.",
  }),
  blocks_connect: ({ directive, line }) => ({
    says: `La Content Security Policy de la página no deja que el formulario hable con Porchlight (${directive}).`,
    todo: "Pida que esta parte de la política diga:",
    code: line,
  }),
  blocks_style: ({ directive }) => ({
    says: `La Content Security Policy de la página prohíbe la línea de los colores (${directive}). El formulario sale con los del sitio.`,
    todo: "Quite la línea con <style> y pida que el tema se ponga en la configuración del sitio.",
  }),
  origin_refused: ({ origin }) => ({
    says: `${bare(origin)} no está en la lista del sitio: allí el formulario no sale.`,
    todo: "Pida a quien administra Porchlight que lo añada a «origins» en la configuración del sitio. Con www y sin www son dos.",
    code: `"${origin}"`,
  }),
  unreachable: ({ server }) => ({
    says: `Porchlight en ${bare(server)} no responde.`,
    todo: "Revise su conexión y pregunte a quien administra Porchlight. Mientras tanto, los visitantes ven un enlace y el teléfono.",
  }),
  form_missing: () => ({
    says: "La etiqueta está bien, pero el formulario no llegó.",
    todo: "Un bloqueador o cortafuegos puede retener sus archivos, u otro script de la página lo quitó. La consola del navegador puede decirlo.",
  }),
}
