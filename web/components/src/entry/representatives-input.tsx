import { Button } from '../button.js';
import { useWords } from '../language.js';
import { textsByLocale } from '../localized.js';
import { TextInput } from '../text-input.js';
import { TextsInput } from '../texts-input.js';
import { REPRESENTATIVE } from '@vitrine/ui/bounds';
import type { ReactNode } from 'react';
import type { PersonValues } from './entry-values.js';
import { WORDS } from './words.js';

interface RepresentativesInputProps {
  readonly people: readonly PersonValues[];
  /** The most people of the list. */
  readonly maximum: number;
  /** The languages of the event. */
  readonly locales: readonly string[];
  readonly onChange: (people: readonly PersonValues[]) => void;
  /** The error below a path of the list, such as `.0.name.en`. An empty path means the list itself. */
  readonly errorAt: (field: string) => string | undefined;
  readonly isReadOnly: boolean;
  /** The words for people other than representatives, such as speakers. */
  readonly names?: PeopleNames | undefined;
}

/** The words for a list of people. */
export interface PeopleNames {
  readonly title: string;
  readonly hint: string;
  readonly add: string;
  readonly person: (number: number) => string;
  readonly remove: (number: number) => string;
}

/** The public representatives of an exhibitor, or other people with a role. */
export function RepresentativesInput(props: RepresentativesInputProps): ReactNode {
  const { people, maximum: most, locales, onChange, errorAt, isReadOnly } = props;
  const names = usePeopleNames(props.names);
  const none = textsByLocale([], locales);
  const error = errorAt('');
  return (
    <section className="card form-rows">
      <h2>{names.title}</h2>
      <p className="is-quiet">{names.hint}</p>
      {people.map((person, index) => (
        <PersonInput
          key={index}
          number={index + 1}
          person={person}
          locales={locales}
          onChange={(changed) => onChange(people.map((each, at) => (at === index ? changed : each)))}
          onRemove={() => onChange(people.filter((_each, at) => at !== index))}
          errorAt={(field) => errorAt(`.${index}.${field}`)}
          isReadOnly={isReadOnly}
          names={names}
        />
      ))}
      {error !== undefined && (
        <p className="react-aria-FieldError" role="alert">
          {error}
        </p>
      )}
      {!isReadOnly && people.length < most && (
        <div>
          <Button icon="plus" onPress={() => onChange([...people, { name: none, role: none, phone: '' }])}>
            {names.add}
          </Button>
        </div>
      )}
    </section>
  );
}

function usePeopleNames(names: PeopleNames | undefined): PeopleNames {
  const words = useWords(WORDS);
  return (
    names ?? {
      title: words.representatives,
      hint: words.representativesHint,
      add: words.addRepresentative,
      person: words.representative,
      remove: words.removeRepresentative,
    }
  );
}

interface PersonInputProps {
  readonly number: number;
  readonly person: PersonValues;
  readonly locales: readonly string[];
  readonly onChange: (person: PersonValues) => void;
  readonly onRemove: () => void;
  readonly errorAt: (field: string) => string | undefined;
  readonly isReadOnly: boolean;
  readonly names: PeopleNames;
}

function PersonInput(props: PersonInputProps): ReactNode {
  const { number, person, locales, onChange, onRemove, errorAt, isReadOnly, names } = props;
  const words = useWords(WORDS);
  return (
    <div className="person form-rows" role="group" aria-label={names.person(number)}>
      {(['name', 'role'] as const).map((field) => (
        <TextsInput
          key={field}
          label={field === 'name' ? words.personName : words.personRole}
          locales={locales}
          texts={person[field]}
          maxLength={REPRESENTATIVE[field].maximum}
          onChange={(texts) => onChange({ ...person, [field]: texts })}
          errorAt={(locale) => errorAt(`${field}.${locale}`)}
          isReadOnly={isReadOnly}
        />
      ))}
      <div className="form-pairs">
        <TextInput
          label={words.personPhone}
          type="tel"
          maxLength={REPRESENTATIVE.phone.maximum}
          value={person.phone}
          onChange={(phone) => onChange({ ...person, phone })}
          error={errorAt('phone')}
          isReadOnly={isReadOnly}
        />
        {!isReadOnly && (
          <Button kind="quiet" icon="trash-2" aria-label={names.remove(number)} onPress={onRemove} />
        )}
      </div>
    </div>
  );
}
