import type { PlatformWords } from "./platform-words.ts"

/** Nombres de los menús en 2026, en la versión en español de cada plataforma donde la hay. */
export const es: PlatformWords = {
  html: {
    name: "HTML",
    steps: {
      inline: ["Pegue esto en la página, donde debe estar el formulario.", "Publique la página."],
      button: ["Pegue esto una sola vez, justo antes de `</body>`, en el pie que comparten todas las páginas."],
      none: [
        "Ponga el enlace donde el visitante deba pulsar. También sirve un botón suyo, si le da `data-porchlight-open`.",
        "Pegue el script una sola vez, justo antes de `</body>`.",
      ],
    },
  },
  wordpress: {
    name: "WordPress",
    steps: {
      inline: [
        "Edite la página. Donde debe estar el formulario, añada el bloque **HTML personalizado**. Pulse en él **Editar HTML** si tiene ese botón, y pegue esto.",
        "Publique o guarde y mire la página misma: en el editor el bloque puede verse vacío.",
      ],
      button: [
        "Abra su plugin de código para cabecera y pie, como WPCode, y pegue esto en el **pie**.",
        "Guarde y mire una página del sitio.",
      ],
      none: [
        "Añada el bloque **HTML personalizado** donde el visitante deba pulsar y pegue el enlace dentro.",
        "Pegue el script en el **pie** con un plugin de código, como WPCode.",
      ],
    },
    notes: [
      "Porchlight no tiene plugin para WordPress, así que no hay shortcode propio. Si su constructor de páginas solo acepta shortcodes, guarde esto como fragmento HTML en WPCode o un plugin parecido y ponga en la página el shortcode que le muestre el plugin.",
      "Plugins de velocidad (WP Rocket, LiteSpeed Cache, Autoptimize, Perfmatters): ponga `{host}/v1/` en la lista de scripts que no se retrasan ni se combinan.",
      "Si el código desaparece al guardar, su cuenta no puede publicar scripts; la de un autor no puede, la de un editor sí. «Revise su página», más abajo, lo averigua.",
    ],
  },
  gtm: {
    name: "Tag Manager",
    steps: {
      inline: [
        "Ponga el lugar en la página misma, donde debe estar el formulario.",
        "En Tag Manager: **Etiquetas → Nueva → HTML personalizado**, pegue el script. Activador: **All Pages**.",
        "**Vista previa**, mire el formulario, **Enviar**.",
      ],
      button: [
        "En Tag Manager: **Etiquetas → Nueva → HTML personalizado**, pegue esto. Deje desactivada la compatibilidad con document.write.",
        "Activador: **All Pages**.",
        "**Vista previa**, mire el botón, **Enviar**.",
      ],
      none: [
        "Ponga el enlace en la página misma, donde el visitante deba pulsar.",
        "En Tag Manager: **Etiquetas → Nueva → HTML personalizado**, pegue el script. Activador: **All Pages**. Después, **Enviar**.",
      ],
    },
    notes: [
      "Tag Manager quita de los scripts los atributos que no conoce: aquí todo está en la dirección.",
      "No necesita consentimiento: no se guarda nada antes de que el visitante actúe.",
    ],
    pinned: "Tag Manager quita el hash. La dirección por sí sola sigue siendo la de esta única versión.",
  },
  wix: {
    name: "Wix",
    steps: {
      inline: [
        "En el editor: **Agregar elementos → Insertar código → Insertar HTML**. Dibuje la caja donde debe estar el formulario, de unos 1500 px de alto en el teléfono.",
        "**Ingresar código**, pegue esto, **Actualizar**.",
        "Wix lo muestra en un marco con dirección propia. Pida que esa dirección se ponga en la lista `origins` del sitio.",
      ],
      button: [
        "En el panel de control del sitio: **Ajustes → Código personalizado → Agregar código**, pegue esto. (Requiere un plan de pago y dominio propio, y que el sitio esté publicado.)",
        "Elija **Todas las páginas**, que se cargue en cada página nueva, y **Body – final**. **Aplicar**.",
      ],
      none: [
        "Los botones de Wix no admiten atributos. Enlácelos con `{hosted}`, la página de reservas por sí sola.",
        "Si quiere el diálogo, elija el botón flotante. El código de abajo es para elementos que usted mismo escribió con **Código personalizado**.",
      ],
    },
    notes: [
      "Dentro de un marco, el formulario no puede saber por qué campaña llegó el visitante. El botón flotante sí.",
    ],
  },
  squarespace: {
    name: "Squarespace",
    steps: {
      inline: [
        "Edite la página, **Añadir bloque → Código**, elija **HTML**, pegue esto y desactive **Mostrar fuente**.",
        "Guarde y salga del editor: en él no se ejecutan scripts. (Requiere un plan con bloques de código.)",
      ],
      button: ["**Páginas → Código personalizado → Inyección de código → Pie de página**: pegue esto, **Guardar**."],
      none: [
        "Edite la página, **Añadir bloque → Código**, y pegue el enlace donde el visitante deba pulsar.",
        "**Páginas → Código personalizado → Inyección de código → Pie de página**: pegue el script, **Guardar**.",
      ],
    },
    notes: [
      "La inyección de código está al final de la lista de páginas; en cuentas antiguas, en **Ajustes → Avanzado**. No todos los planes la tienen.",
    ],
  },
  webflow: {
    name: "Webflow",
    steps: {
      inline: [
        "En el Designer, añada el elemento **Code Embed** donde debe estar el formulario, pegue esto y guarde.",
        "Publique y mire la página publicada.",
      ],
      button: ["**Site settings → Custom code → Footer code**: pegue esto, guarde y publique."],
      none: [
        "En el Designer, dé a su botón el **custom attribute** `data-porchlight-open`, o pegue el enlace en un **Code Embed**.",
        "**Site settings → Custom code → Footer code**: pegue el script, guarde y publique.",
      ],
    },
    notes: [
      "El lienzo del Designer no ejecuta scripts, y su vista previa tiene una dirección propia: allí el formulario solo sale si está en la lista `origins` del sitio. El código propio requiere un plan de pago.",
    ],
  },
  shopify: {
    name: "Shopify",
    steps: {
      inline: [
        "**Tienda online → Páginas**, su página, el botón **<>** (Mostrar HTML): pegue el lugar donde debe estar el formulario.",
        "**Tienda online → Temas → … → Editar código → `theme.liquid`**: pegue el script justo antes de `</body>`.",
      ],
      button: ["**Tienda online → Temas → … → Editar código → `theme.liquid`**: pegue esto justo antes de `</body>`."],
      none: [
        "En el editor de temas, añada un bloque **Liquid personalizado** donde el visitante deba pulsar y pegue el enlace.",
        "**Editar código → `theme.liquid`**: pegue el script justo antes de `</body>`.",
      ],
    },
  },
  react: {
    name: "React",
    steps: {
      inline: ["Instale el paquete.", "Ponga el componente donde debe estar el formulario. React 19 o posterior."],
      button: [
        "Instale el paquete.",
        "Ponga el componente una vez en lo que comparten todas las páginas. React 19 o posterior.",
      ],
      none: [
        "Instale el paquete.",
        "El enlace abre el diálogo; el elemento puede estar en cualquier parte. React 19 o posterior.",
      ],
    },
    notes: ["El paquete trae tipos y existe también para Preact y Vue: `@porchlight/widget/preact`, `/vue`."],
  },
}
