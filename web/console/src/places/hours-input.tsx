import { Button } from '@vitrine/components/button';
import { useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { TextsInput } from '@vitrine/components/texts-input';
import type { ReactNode } from 'react';
import { OPENING_HOURS, UPDATE_VENUE } from '@vitrine/ui/bounds';
import { useEvent } from '../event/event-context.js';
import type { HoursValues } from './place-values.js';
import { WORDS } from './words.js';

interface HoursInputProps {
  readonly hours: readonly HoursValues[];
  readonly onChange: (hours: readonly HoursValues[]) => void;
  readonly errorAt: (field: string) => string | undefined;
}

const DAYS = ['startsOn', 'endsOn'] as const;
const TIMES = ['opensAt', 'closesAt'] as const;

/** The opening hours of a venue: a row for each range of days. */
export function HoursInput({ hours, onChange, errorAt }: HoursInputProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const set = (index: number, values: Partial<HoursValues>): void =>
    onChange(hours.map((period, at) => (at === index ? { ...period, ...values } : period)));
  const input = (index: number, name: keyof Omit<HoursValues, 'note'>, type: 'date' | 'time'): ReactNode => (
    <TextInput
      key={name}
      label={words[name]}
      type={type}
      value={hours[index]?.[name] ?? ''}
      onChange={(value) => set(index, { [name]: value })}
      error={errorAt(`hours.${index}.${name}`)}
      isRequired={type === 'date'}
    />
  );
  return (
    <fieldset className="stage-list">
      <legend>{words.hours}</legend>
      {hours.map(({ note }, index) => (
        // The index is the key, because each value of the row can change.
        <div key={index} role="group" aria-label={words.period(index + 1)} className="stage is-hours">
          <div className="form-pairs">
            {DAYS.map((name) => input(index, name, 'date'))}
            {TIMES.map((name) => input(index, name, 'time'))}
          </div>
          <TextsInput
            label={words.note}
            locales={event.locales}
            texts={note}
            onChange={(texts) => set(index, { note: texts })}
            errorAt={(locale) => errorAt(`hours.${index}.note.${locale}`)}
            maxLength={OPENING_HOURS.note.maximum}
          />
          <Button
            kind="quiet"
            icon="trash-2"
            aria-label={words.removePeriod(index + 1)}
            onPress={() => onChange(hours.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {hours.length < UPDATE_VENUE.hours.items && (
        <Button kind="quiet" icon="plus" onPress={() => onChange([...hours, nextPeriod(hours, event)])}>
          {words.addHours}
        </Button>
      )}
    </fieldset>
  );
}

/** The first new row has all days of the event; the next ones follow the last row with its times. */
function nextPeriod(
  hours: readonly HoursValues[],
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
): HoursValues {
  const last = hours.at(-1);
  return {
    startsOn: last?.endsOn ?? startsOn,
    endsOn,
    opensAt: last?.opensAt ?? '09:00',
    closesAt: last?.closesAt ?? '17:00',
    note: {},
  };
}
