/** A category with its descendants. */
export interface CategoryNode {
  readonly id: string;
  readonly name: string;
  /** Its names in Chinese and English, for the search. */
  readonly chinese: string;
  readonly english: string;
  readonly children?: readonly CategoryNode[] | undefined;
}

/** The categories and all their descendants, each category before its children. */
export function withDescendants(nodes: readonly CategoryNode[]): CategoryNode[] {
  return nodes.flatMap((node) => [node, ...withDescendants(node.children ?? [])]);
}

/** The categories whose Chinese or English name contains the text, with their ancestors. */
export function matchingNodes(nodes: readonly CategoryNode[], text: string): CategoryNode[] {
  const searchText = text.trim().toLocaleLowerCase();
  if (searchText === '') return [...nodes];
  return nodes.flatMap((node) => {
    const names = [node.name, node.chinese, node.english];
    if (names.some((name) => name.toLocaleLowerCase().includes(searchText))) return [node];
    const children = matchingNodes(node.children ?? [], text);
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}

/** Whether a category or one of its descendants is chosen. */
export function containsChosen(node: CategoryNode, chosen: readonly string[]): boolean {
  return withDescendants([node]).some(({ id }) => chosen.includes(id));
}
