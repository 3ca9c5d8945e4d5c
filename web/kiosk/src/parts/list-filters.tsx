import type { CatalogObject } from '@vitrine/client';
import type { IconName } from '@vitrine/ui/icons';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { countryCounts, hallCounts, hasCountries } from '../catalog/choices.js';
import type { ListChoice } from '../catalog/list-choice.js';
import type { Fair } from '../catalog/fair.js';
import { useKiosk } from '../state/kiosk-context.js';
import { Icon } from './icon.js';

type FilterName = 'hall' | 'country';

interface ListFiltersProps {
  readonly choice: ListChoice;
  readonly onChoose: (changed: ListChoice) => void;
}

const ICONS: Readonly<Record<FilterName, IconName>> = { hall: 'map-pin', country: 'globe' };

/** The filters of the list by hall and country. Each is a button that opens its choices with their numbers. */
export function ListFilters({ choice, onChoose }: ListFiltersProps): JSX.Element | null {
  const { words, fair } = useKiosk();
  const [openFilter, setOpen] = useState<FilterName>();
  const countryName = useCountryNames();
  const hall = fair.catalog.get(choice.hall ?? '', 'Hall');
  const chosenTexts = {
    hall: hall && hallName(fair, hall),
    country: choice.country && countryName(choice.country),
  };
  const isOffered = { hall: fair.catalog.list('Hall').length > 1, country: hasCountries(fair) };
  const names = (['hall', 'country'] as const).filter((name) => isOffered[name]);
  if (names.length === 0) return null;
  return (
    <>
      <div class="chips filters" role="group" aria-label={words.filter}>
        {names.map((name) => (
          <FilterButton
            key={name}
            name={name}
            text={chosenTexts[name]}
            isOpen={openFilter === name}
            onToggle={() => setOpen(openFilter === name ? undefined : name)}
          />
        ))}
      </div>
      {openFilter && (
        <Choices
          name={openFilter}
          choice={choice}
          countryName={countryName}
          onChoose={(changed) => {
            setOpen(undefined);
            onChoose(changed);
          }}
        />
      )}
    </>
  );
}

interface FilterButtonProps {
  readonly name: FilterName;
  readonly text: string | undefined;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function FilterButton({ name, text, isOpen, onToggle }: FilterButtonProps): JSX.Element {
  const { words } = useKiosk();
  return (
    <button
      type="button"
      class="chip"
      aria-expanded={isOpen}
      aria-pressed={text !== undefined}
      onClick={onToggle}
    >
      <Icon name={ICONS[name]} />
      {text ?? words[name]}
    </button>
  );
}

interface ChoicesProps extends ListFiltersProps {
  readonly name: FilterName;
  readonly countryName: (code: string) => string;
}

/** The choices of a filter, and one that clears it. */
function Choices({ name, choice, countryName, onChoose }: ChoicesProps): JSX.Element {
  const { words, fair } = useKiosk();
  const choices = useMemo(
    () => (name === 'hall' ? halls(fair, choice) : countries(fair, choice)),
    [name, fair, choice],
  );
  const chip = (value: string | undefined, text: string, count?: number): JSX.Element => (
    <button
      key={value}
      type="button"
      class="chip"
      aria-pressed={choice[name] === value}
      onClick={() => onChoose({ [name]: value })}
    >
      {text} {count !== undefined && <small>{count}</small>}
    </button>
  );
  return (
    <div class="chips filter-choices" role="group" aria-label={words[name]}>
      {chip(undefined, words.all)}
      {choices.map(({ value, text, count }) => chip(value, text ?? countryName(value), count))}
    </div>
  );
}

interface Choice {
  readonly value: string;
  readonly text?: string;
  readonly count: number;
}

function halls(fair: Fair, choice: ListChoice): readonly Choice[] {
  const counts = hallCounts(fair, choice);
  return fair.catalog.list('Hall').flatMap((hall) => {
    const count = counts.get(hall.id);
    return count === undefined ? [] : { value: hall.id, text: hallName(fair, hall), count };
  });
}

/** The code of a hall, with the name of its venue if several venues have halls. */
function hallName(fair: Fair, { body }: CatalogObject<'Hall'>): string {
  const venues = fair.catalog.list('Venue');
  const venue = fair.catalog.get(body.venue, 'Venue');
  return venues.length > 1 && venue ? `${body.code} · ${fair.shortName(venue.body)}` : body.code;
}

/** The countries with the most exhibitors first. */
function countries(fair: Fair, choice: ListChoice): readonly Choice[] {
  return [...countryCounts(fair, choice)]
    .sort(([code, count], [otherCode, otherCount]) => otherCount - count || (code < otherCode ? -1 : 1))
    .map(([value, count]) => ({ value, count }));
}

/** The names of countries from a separate file. Until it is loaded, their codes. */
function useCountryNames(): (code: string) => string {
  const { language } = useKiosk().visit;
  const [nameOf, setNameOf] = useState<(code: string) => string>();
  useEffect(() => {
    void import('@vitrine/ui/region-names').then(({ regionName }) =>
      setNameOf(() => (code: string) => regionName(code, language)),
    );
  }, [language]);
  return nameOf ?? ((code) => code);
}
