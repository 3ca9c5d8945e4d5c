import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { Button } from './button.js';
import { CategoryTree } from './category-tree.js';
import { type CategoryNode, withDescendants } from './category-nodes.js';
import { Dialog } from './dialog.js';
import { Icon } from './icon.js';
import { useWords } from './language.js';
import { SearchInput } from './search-input.js';
import { WORDS } from './words.js';

interface CategoryInputProps {
  readonly label: string;
  readonly roots: readonly CategoryNode[];
  readonly chosenIds: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly error?: string | undefined;
  readonly isReadOnly?: boolean | undefined;
}

/** The chosen categories, with a tree and a search to choose more. */
export function CategoryInput(props: CategoryInputProps): ReactNode {
  const { label, roots, chosenIds, onChange, error, isReadOnly = false } = props;
  const words = useWords(WORDS);
  const [isOpen, setIsOpen] = useState(false);
  const remove = (id: string): void => onChange(chosenIds.filter((each) => each !== id));
  const nodes = withDescendants(roots).filter(({ id }) => chosenIds.includes(id));
  return (
    <div className="field" role="group" aria-label={label}>
      <Label>{label}</Label>
      <ul className="tags">
        {nodes.map(({ id, name }) => (
          <li key={id} className="tag">
            {name}
            {!isReadOnly && (
              <AriaButton aria-label={words.remove(name)} onPress={() => remove(id)}>
                <Icon name="x" size={14} />
              </AriaButton>
            )}
          </li>
        ))}
        {!isReadOnly && (
          <li>
            <Button icon="folder-tree" onPress={() => setIsOpen(true)}>
              {words.choose(label)}
            </Button>
          </li>
        )}
      </ul>
      {error !== undefined && (
        <p className="react-aria-FieldError" role="alert">
          {error}
        </p>
      )}
      <CategoryDialog {...props} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </div>
  );
}

interface CategoryDialogProps extends CategoryInputProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function CategoryDialog({
  label,
  roots,
  chosenIds,
  onChange,
  isOpen,
  onClose,
}: CategoryDialogProps): ReactNode {
  const words = useWords(WORDS);
  const [search, setSearch] = useState('');
  return (
    <Dialog title={label} isOpen={isOpen} onClose={onClose}>
      <div className="form-rows">
        <SearchInput label={words.search} value={search} onSearch={setSearch} />
        <div className="tree">
          <CategoryTree roots={roots} text={search} chosenIds={chosenIds} onChange={onChange} />
        </div>
      </div>
      <div className="dialog-buttons">
        <Button kind="main" onPress={onClose}>
          {words.done}
        </Button>
      </div>
    </Dialog>
  );
}
