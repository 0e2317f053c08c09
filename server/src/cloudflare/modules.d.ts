/** What goes along with the Worker as texts of its own; the build says which files these are. */
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
