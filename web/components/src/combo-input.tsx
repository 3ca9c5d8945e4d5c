import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { Choice } from './choice-input.js';
import { Icon } from './icon.js';

interface ComboInputProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Empty for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly isReadOnly?: boolean | undefined;
}

/** A field with one of many values, which are found by typing; an empty field is no value. */
export function ComboInput({
  label,
  choices,
  value,
  onChange,
  error,
  isReadOnly = false,
}: ComboInputProps): ReactNode {
  return (
    <ComboBox
      className="field"
      defaultItems={choices}
      value={value === '' ? null : value}
      onChange={(key) => onChange(key === null ? '' : String(key))}
      isInvalid={error !== undefined}
      isReadOnly={isReadOnly}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      <div className="field-combo">
        <Input />
        <Button className="field-open">
          <Icon name="chevron-down" size={16} />
        </Button>
      </div>
      <FieldError>{error}</FieldError>
      <Popover className="popover">
        <ListBox<Choice>>
          {(choice) => (
            <ListBoxItem id={choice.value} className="option" textValue={choice.label}>
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
