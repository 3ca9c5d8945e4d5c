import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { Choice } from './choice-input.js';
import { Icon } from './icon.js';
import { useWords } from './language.js';
import { WORDS } from './words.js';

interface ComboInputProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** The chosen value; empty for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly isReadOnly?: boolean | undefined;
}

/** The maximum number of listed matches. Further letters reduce the matches. */
const LISTED = 100;

/** A field with a choice from many values. Typing finds them. An empty field has no value. */
export function ComboInput({ label, error, isReadOnly = false, ...props }: ComboInputProps): ReactNode {
  const id = useId();
  const words = useWords(WORDS);
  const combo = useCombo(props);
  const { matches, active, isOpen } = combo;
  return (
    <div className="field" data-invalid={error === undefined ? undefined : true}>
      <label htmlFor={id}>{label}</label>
      <div className="field-combo">
        <input
          id={id}
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-activedescendant={isOpen && matches[active] ? `${id}-${active}` : undefined}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          readOnly={isReadOnly}
          value={combo.text}
          onChange={({ currentTarget }) => combo.type(currentTarget.value)}
          onKeyDown={isReadOnly ? undefined : combo.onKeyDown}
          onClick={isReadOnly ? undefined : combo.open}
          onBlur={combo.close}
        />
        <Icon name="chevron-down" size={16} />
      </div>
      <ul id={`${id}-list`} role="listbox" aria-label={label} className="combo-list" hidden={!isOpen}>
        {matches.map((choice, index) => (
          // The keyboard reaches options through the field, as the ARIA combobox pattern requires.
          <li
            key={choice.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={choice.value === props.value}
            data-focused={index === active || undefined}
            className="option"
            ref={(element) => {
              if (index === active && isOpen) element?.scrollIntoView({ block: 'nearest' });
            }}
            onMouseDown={(event) => {
              event.preventDefault();
              combo.choose(choice);
            }}
          >
            {choice.label}
          </li>
        ))}
      </ul>
      {isOpen && matches.length === 0 && (
        <span role="status" className="is-quiet">
          {words.nothingFound}
        </span>
      )}
      {error !== undefined && (
        <span id={`${id}-error`} className="react-aria-FieldError">
          {error}
        </span>
      )}
    </div>
  );
}

/** The typed text, the values that contain it, and the key handler. */
function useCombo({ choices, value, onChange }: Pick<ComboInputProps, 'choices' | 'value' | 'onChange'>) {
  const [typed, setTyped] = useState<string>();
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const chosenLabel = choices.find((choice) => choice.value === value)?.label ?? '';
  const searchText = (typed ?? '').trim().toLocaleLowerCase();
  const contains = ({ label }: Choice): boolean => label.toLocaleLowerCase().includes(searchText);
  const matches = isOpen ? choices.filter(contains).slice(0, LISTED) : [];
  const open = (): void => {
    setIsOpen(true);
    setActive(0);
  };
  const close = (): void => {
    setIsOpen(false);
    setTyped(undefined);
  };
  const choose = (choice: Choice): void => {
    onChange(choice.value);
    close();
  };
  const type = (text: string): void => {
    open();
    setTyped(text);
    if (text === '') onChange('');
  };
  const actions: Readonly<Record<string, () => void>> = {
    ArrowDown: () => (isOpen ? setActive(Math.min(active + 1, matches.length - 1)) : open()),
    ArrowUp: () => setActive(Math.max(active - 1, 0)),
    Enter: () => matches[active] && choose(matches[active]),
    Escape: close,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The keys of an input method select among its own candidates.
    if (event.nativeEvent.isComposing) return;
    const action = actions[event.key];
    if (!action || (!isOpen && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  return { text: typed ?? chosenLabel, matches, active, isOpen, open, close, choose, type, onKeyDown };
}
