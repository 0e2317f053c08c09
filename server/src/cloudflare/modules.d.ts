/** Texts that are bundled with the Worker; the build says which files they are. */
declare module "porchlight:sites" {
  /** See `site-lines.ts`. */
  const lines: string
  export default lines
}

declare module "porchlight:openapi" {
  const document: string
  export default document
}

declare module "*.md?raw" {
  const text: string
  export default text
}
