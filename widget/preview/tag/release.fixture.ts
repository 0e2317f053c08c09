import type { Release } from "@porchlight/shared/preview"

/** A release as `/v1/widget.json` tells of it. */
export const release: Release = {
  version: "1.2.3",
  file: "widget.N3qRwZS7lkc3.js",
  integrity: "sha384-abc",
  ahead: {
    form: { file: "assets/form.lsswo.js", integrity: "sha384-form" },
    en: { file: "assets/en.lsswo.js", integrity: "sha384-en" },
    es: { file: "assets/es.lsswo.js", integrity: "sha384-es" },
    fr: { file: "assets/fr.lsswo.js", integrity: "sha384-fr" },
  },
}
