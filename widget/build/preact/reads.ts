/** What all nodes of a syntax tree (ESTree) have. */
export type Node = { type: string; start: number; end: number }

const isNode = (value: unknown): value is Node => typeof Object(value).type === "string"

/** Where an expression's place is to be written to, or only a name: `parent.type` and the part of it that the place is. */
const NO_READS = new Set([
  "AssignmentExpression.left",
  "ExportNamedDeclaration.specifiers",
  "FunctionDeclaration.params",
  "ImportDeclaration.specifiers",
  "ImportSpecifier.imported",
  "ImportSpecifier.local",
  "MemberExpression.property",
  "Property.key",
  "VariableDeclaration.declarations",
  "VariableDeclarator.id",
])

/** The outermost of the wanted expressions whose values a program reads, in the order of its text. */
export const readsIn = (tree: unknown, isWanted: (node: Node) => boolean): Node[] => {
  if (Array.isArray(tree)) return tree.flatMap((each) => readsIn(each, isWanted))
  if (!isNode(tree)) return []
  return Object.entries(tree).flatMap(([part, value]: [string, unknown]) =>
    [value].flat().flatMap((child) => {
      if (!isNode(child)) return []
      const isRead = !NO_READS.has(`${tree.type}.${part}`)
      return isRead && isWanted(child) ? [child] : readsIn(child, isWanted)
    }),
  )
}
