import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { type CategoryNode, containsChosen, matchingNodes } from './category-nodes.js';
import { CheckInput } from './check-input.js';
import { Icon } from './icon.js';
import { useWords } from './language.js';
import { WORDS } from './words.js';

interface CategoryTreeProps {
  readonly roots: readonly CategoryNode[];
  /** Shows only categories that contain this text, with their ancestors. */
  readonly text: string;
  readonly chosenIds: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/**
 * Check boxes for categories. A branch is open after a press of its button, and while a search matches
 * something in it.
 */
export function CategoryTree({ roots, text, chosenIds, onChange }: CategoryTreeProps): ReactNode {
  const words = useWords(WORDS);
  const matchingRoots = matchingNodes(roots, text);
  if (matchingRoots.length === 0) return <p className="is-quiet">{words.nothingFound}</p>;
  return (
    <Branches nodes={matchingRoots} isSearch={text.trim() !== ''} chosenIds={chosenIds} onChange={onChange} />
  );
}

interface BranchesProps {
  readonly nodes: readonly CategoryNode[];
  readonly isSearch: boolean;
  readonly chosenIds: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

function Branches({ nodes, ...rest }: BranchesProps): ReactNode {
  return (
    <ul>
      {nodes.map((node) => (
        <Branch key={`${node.id}${rest.isSearch}`} node={node} {...rest} />
      ))}
    </ul>
  );
}

function Branch({
  node,
  ...rest
}: Omit<BranchesProps, 'nodes'> & { readonly node: CategoryNode }): ReactNode {
  const { isSearch, chosenIds, onChange } = rest;
  const words = useWords(WORDS);
  const children = node.children ?? [];
  const [isOpen, setIsOpen] = useState(
    isSearch || children.some((child) => containsChosen(child, chosenIds)),
  );
  const toggle = (isOn: boolean): void =>
    onChange(isOn ? [...chosenIds, node.id] : chosenIds.filter((id) => id !== node.id));
  return (
    <li>
      <div className="branch">
        {children.length > 0 ? (
          <Button
            className="branch-open"
            aria-label={words.subcategories(node.name)}
            aria-expanded={isOpen}
            onPress={() => setIsOpen(!isOpen)}
          >
            <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={16} />
          </Button>
        ) : (
          <i />
        )}
        <CheckInput isSelected={chosenIds.includes(node.id)} onChange={toggle}>
          {node.name}
        </CheckInput>
      </div>
      {isOpen && children.length > 0 && <Branches nodes={children} {...rest} />}
    </li>
  );
}
