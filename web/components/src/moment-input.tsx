import { type ReactNode, useState } from 'react';
import { useWords } from './language.js';
import { TextInput } from './text-input.js';
import { WORDS } from './words.js';
import { clockChangeAt, momentOf, zonedParts } from './zoned-moment.js';

interface MomentInputProps {
  readonly label: string;
  /** The instant as ISO 8601; null if empty. */
  readonly value: string | null;
  readonly onChange: (moment: string | null) => void;
  /** The time zone of the fields. */
  readonly timeZone: string;
  /** The default time of a chosen day; `00:00` by default. */
  readonly time?: string | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
}

/** A day and a time of the event. */
export function MomentInput(props: MomentInputProps): ReactNode {
  const { label, value, onChange, timeZone, time: first = '00:00', hint, error } = props;
  const { isRequired = false, isReadOnly = false } = props;
  const words = useWords(WORDS);
  const storedParts = value === null ? { day: '', time: '' } : zonedParts(value, timeZone);
  // An incomplete day or time is no instant, so it is kept beside the value.
  const [typed, setTyped] = useState(storedParts);
  const [lastInput, setLastInput] = useState({ value, timeZone });
  if (lastInput.value !== value || lastInput.timeZone !== timeZone) {
    setLastInput({ value, timeZone });
    setTyped(storedParts);
  }
  const type = (changes: Partial<typeof typed>): void => {
    const next = { ...typed, ...changes };
    if (next.day !== '' && next.time === '' && changes.day !== undefined) next.time = first;
    setTyped(next);
    const moment = next.day === '' || next.time === '' ? null : momentOf(next.day, next.time, timeZone);
    if (moment === value || moment === '') return;
    setLastInput({ value: moment, timeZone });
    onChange(moment);
  };
  const change = clockChangeAt(typed.day, typed.time, timeZone);
  const isFirst = value === momentOf(typed.day, typed.time, timeZone);
  return (
    <div className="moment">
      <TextInput
        label={label}
        type="date"
        value={typed.day}
        onChange={(day) => type({ day })}
        hint={hint}
        error={error}
        isRequired={isRequired}
        isReadOnly={isReadOnly}
      />
      <TextInput
        label={
          <>
            <span className="is-read-out">{label} · </span>
            {words.time}
          </>
        }
        type="time"
        value={typed.time}
        onChange={(time) => type({ time })}
        isReadOnly={isReadOnly}
      />
      {change && (
        <p className="moment-note" role="status">
          {words.clockChanges[change](storedParts.time, isFirst)}
        </p>
      )}
    </div>
  );
}
