import { type CategoryNode, matchingNodes, withDescendants } from './category-nodes.js';

const node = (id: string, chinese: string, english: string, children: CategoryNode[] = []): CategoryNode => ({
  id,
  name: chinese,
  chinese,
  english,
  children,
});
const roots = [
  node('1', '电器', 'Appliances', [node('2', '电水壶', 'Kettles'), node('3', '烤箱', 'Ovens')]),
  node('4', '照明', 'Lighting'),
];

describe('the search in categories', () => {
  it.each([
    ['ket', ['1', '2']],
    ['烤箱', ['1', '3']],
    ['appliances', ['1', '2', '3']],
    ['ligHT', ['4']],
    ['nothing', []],
    [' ', ['1', '2', '3', '4']],
  ])('finds %j in any language, with the parent categories', (text, ids) => {
    expect(withDescendants(matchingNodes(roots, text)).map(({ id }) => id)).toEqual(ids);
  });
});
