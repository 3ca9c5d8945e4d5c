import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LETTERS } from '../catalog/initials.js';
import { ExhibitorRow } from '../parts/exhibitor-row.js';
import { Swatch } from '../parts/field-sign.js';
import { Text } from '../parts/text.js';
import { VirtualList } from '../parts/virtual-list.js';
import { useKiosk } from '../state/kiosk-context.js';

export function ListScreen({ category }: { readonly category: string | undefined }): JSX.Element {
  const { fair, words } = useKiosk();
  const { items, starts } = fair.exhibitors(category);
  const [target, setTarget] = useState<{ index: number }>();
  const chosen = category === undefined ? undefined : fair.catalog.get(category, 'Category');
  return (
    <div class="list">
      <header class="bar">
        <h1>
          {chosen ? <Text of={chosen.body.name} /> : words.exhibitors} <small>{items.length}</small>
        </h1>
      </header>
      <FieldChips chosen={category} />
      {items.length === 0 ? (
        <p class="nothing">{words.nobodyHere}</p>
      ) : (
        <div class="lettered">
          <VirtualList
            label={words.exhibitors}
            name={category ?? ''}
            items={items}
            keyOf={({ id }) => id}
            target={target}
          >
            {(exhibitor) => <ExhibitorRow of={exhibitor} />}
          </VirtualList>
          <Letters starts={starts} onChoose={(index) => setTarget({ index })} />
        </div>
      )}
    </div>
  );
}

interface LettersProps {
  readonly starts: ReadonlyMap<string, number>;
  readonly onChoose: (index: number) => void;
}

function Letters({ starts, onChoose }: LettersProps): JSX.Element {
  return (
    <nav class="letters" aria-label="A–Z">
      {LETTERS.map((letter) => (
        <button
          key={letter}
          type="button"
          disabled={!starts.has(letter)}
          onClick={() => onChoose(starts.get(letter) ?? 0)}
        >
          {letter}
        </button>
      ))}
    </nav>
  );
}

function FieldChips({ chosen }: { readonly chosen: string | undefined }): JSX.Element {
  const { fair, words, change, visit } = useKiosk();
  const root = fair.fieldOf(chosen)?.category.id;
  // A filter changes the list in place: "Back" leaves the list.
  const choose = (category: string | undefined): void => {
    change({ replace: { at: 'list', category } });
  };
  return (
    <div class="chips" role="group" aria-label={words.field}>
      <button
        type="button"
        class="chip"
        aria-pressed={visit.view.at === 'list' && chosen === undefined}
        onClick={() => choose(undefined)}
      >
        {words.all}
      </button>
      {fair.fields.map(({ category, tone }) => (
        <button
          key={category.id}
          type="button"
          class="chip"
          aria-pressed={root === category.id}
          onClick={() => choose(category.id)}
        >
          <Swatch tone={tone} />
          <Text of={category.body.name} />
        </button>
      ))}
    </div>
  );
}
