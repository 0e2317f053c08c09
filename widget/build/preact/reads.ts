/** The part that all nodes of a syntax tree (ESTree) have in common. */
export type Node = { type: string; start: number; end: number }

const isNode = (value: unknown): value is Node => typeof Object(value).type === "string"

/** Places in a tree where an expression is written to, or is only a name: the parent's type, and its property. */
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

/** The wanted expressions whose values a program reads, in source order. Of nested ones, only the outermost. */
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
