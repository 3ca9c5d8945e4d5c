import type { CatalogObject } from '@vitrine/client';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ListChoice } from '../catalog/list-choice.js';
import { LETTERS, type LetteredList } from '../catalog/initials.js';
import { ExhibitorRow } from '../parts/exhibitor-row.js';
import { Swatch } from '../parts/field-sign.js';
import { ListFilters } from '../parts/list-filters.js';
import { Text } from '../parts/text.js';
import { VirtualList } from '../parts/virtual-list.js';
import { useAfterPaint } from '../state/after-paint.js';
import { useKiosk } from '../state/kiosk-context.js';

export function ListScreen({ choice }: { readonly choice: ListChoice }): JSX.Element {
  const { fair, words, change } = useKiosk();
  const { category, hall, country } = choice;
  const list = fair.exhibitors(choice);
  const chosenCategory = category === undefined ? undefined : fair.catalog.get(category, 'Category');
  // A filter changes the list in place, so "Back" leaves the list.
  const choose = (newChoice: ListChoice): void =>
    change({ replace: { at: 'list', category, hall, country, ...newChoice } });
  return (
    <div class="list">
      <header class="bar">
        <h1>
          {chosenCategory ? <Text of={chosenCategory.body.name} /> : words.exhibitors}{' '}
          <small>{list.items.length}</small>
        </h1>
      </header>
      <div>
        <FieldChips selected={category} onChoose={(id) => choose({ category: id })} />
        <ListFilters choice={choice} onChoose={choose} />
      </div>
      {list.items.length === 0 ? (
        <p class="nothing">{words.nobodyHere}</p>
      ) : (
        <Rows name={[category, hall, country].join(' ')} list={list} />
      )}
    </div>
  );
}

interface RowsProps {
  /** Another name gives a new list that begins at its top. Scrolling the old list there would lay out all rows. */
  readonly name: string;
  readonly list: LetteredList<CatalogObject<'Exhibitor'>>;
}

function Rows({ name, list: { items, starts } }: RowsProps): JSX.Element {
  const { words } = useKiosk();
  const [target, setTarget] = useState<{ index: number; name: string }>();
  return (
    <div class="lettered">
      {useAfterPaint('rows') && (
        <VirtualList
          key={name}
          label={words.exhibitors}
          items={items}
          keyOf={({ id }) => id}
          target={target?.name === name ? target : undefined}
        >
          {(exhibitor) => <ExhibitorRow of={exhibitor} />}
        </VirtualList>
      )}
      <Letters starts={starts} onChoose={(index) => setTarget({ index, name })} />
    </div>
  );
}

const NO_LETTERS: readonly string[] = [];

interface LettersProps {
  readonly starts: ReadonlyMap<string, number>;
  readonly onChoose: (index: number) => void;
}

/** The letters, rendered one frame after the touch. */
function Letters({ starts, onChoose }: LettersProps): JSX.Element {
  const isReady = useAfterPaint('letters');
  return (
    <nav class="letters" aria-label="A–Z">
      {(isReady ? LETTERS : NO_LETTERS).map((letter) => (
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

interface FieldChipsProps {
  readonly selected: string | undefined;
  readonly onChoose: (category: string | undefined) => void;
}

function FieldChips({ selected, onChoose }: FieldChipsProps): JSX.Element {
  const { fair, words } = useKiosk();
  const root = fair.fieldOf(selected)?.category.id;
  return (
    <div class="chips" role="group" aria-label={words.field}>
      <button
        type="button"
        class="chip"
        aria-pressed={selected === undefined}
        onClick={() => onChoose(undefined)}
      >
        {words.all}
      </button>
      {fair.fields.map(({ category, tone }) => (
        <button
          key={category.id}
          type="button"
          class="chip"
          aria-pressed={root === category.id}
          onClick={() => onChoose(category.id)}
        >
          <Swatch tone={tone} />
          <Text of={category.body.name} />
        </button>
      ))}
    </div>
  );
}
