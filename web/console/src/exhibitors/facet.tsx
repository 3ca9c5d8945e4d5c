import { useWords } from '@vitrine/components/language';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { WORDS } from './words.js';

/** A value of a filter. */
export interface FacetChoice {
  readonly value: string;
  readonly name: string;
  readonly count?: number | undefined;
  /** Shown before the name, such as the colour of a category. */
  readonly sign?: ReactNode;
}

interface FacetProps {
  readonly title: string;
  readonly choices: readonly FacetChoice[];
  readonly chosen: string | undefined;
  /** Receives undefined if the chosen value is pressed again. */
  readonly onChoose: (value: string | undefined) => void;
}

/** The number of values that are shown without the button for more. */
const SHOWN = 8;

/** The values of one filter with their counts. */
export function Facet({ title, choices, chosen, onChoose }: FacetProps): ReactNode {
  const words = useWords(WORDS);
  const [showsAll, setShowsAll] = useState(false);
  if (choices.length === 0 && chosen === undefined) return null;
  const allChoices = withChosen(choices, chosen);
  const shownChoices = showsAll
    ? allChoices
    : allChoices.filter(({ value }, index) => index < SHOWN || value === chosen);
  return (
    <section role="group" aria-label={title}>
      <h2>{title}</h2>
      {shownChoices.map((choice) => (
        <FacetButton
          key={choice.value}
          choice={choice}
          isChosen={choice.value === chosen}
          onPress={() => onChoose(choice.value === chosen ? undefined : choice.value)}
        />
      ))}
      {allChoices.length > SHOWN && (
        <Button className="facet is-more" aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
          <i />
          <span>{showsAll ? words.fewer : words.more(allChoices.length - SHOWN)}</span>
        </Button>
      )}
    </section>
  );
}

interface FacetButtonProps {
  readonly choice: FacetChoice;
  readonly isChosen: boolean;
  readonly onPress: () => void;
}

function FacetButton({ choice: { name, count, sign }, isChosen, onPress }: FacetButtonProps): ReactNode {
  return (
    <Button className="facet" aria-pressed={isChosen} onPress={onPress}>
      {sign ?? <i />}
      <span>{name}</span>
      {count !== undefined && <small>{count}</small>}
    </Button>
  );
}

/** Adds the chosen value if it has no count, so that the user can remove it. */
function withChosen(choices: readonly FacetChoice[], chosen: string | undefined): readonly FacetChoice[] {
  if (chosen === undefined || choices.some(({ value }) => value === chosen)) return choices;
  return [...choices, { value: chosen, name: chosen, count: 0 }];
}
