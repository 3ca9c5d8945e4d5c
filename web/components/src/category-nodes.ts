/** A category with its descendants. */
export interface CategoryNode {
  readonly id: string;
  readonly name: string;
  /** Its names in Chinese and English, for the search. */
  readonly chinese: string;
  readonly english: string;
  readonly children?: readonly CategoryNode[] | undefined;
}

/** The categories and all their descendants, each before its children. */
export function withDescendants(nodes: readonly CategoryNode[]): CategoryNode[] {
  return nodes.flatMap((node) => [node, ...withDescendants(node.children ?? [])]);
}

/** The categories whose name contains the text in Chinese or English, with the categories above them. */
export function matchingNodes(nodes: readonly CategoryNode[], text: string): CategoryNode[] {
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === '') return [...nodes];
  return nodes.flatMap((node) => {
    const names = [node.name, node.chinese, node.english];
    if (names.some((name) => name.toLocaleLowerCase().includes(wanted))) return [node];
    const children = matchingNodes(node.children ?? [], text);
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}

/** Whether a category or one of its descendants is chosen. */
export function containsChosen(node: CategoryNode, chosen: readonly string[]): boolean {
  return withDescendants([node]).some(({ id }) => chosen.includes(id));
}
