import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ListBoxItem } from 'react-aria-components/ListBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { Icon } from './icon.js';

/** One choice with its label. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  /** Shown before the label, such as a colour. */
  readonly mark?: ReactNode;
}

interface ChoiceInputProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isRequired?: boolean | undefined;
}

/** A field with a choice from a few values. */
export function ChoiceInput<Value extends string>(props: ChoiceInputProps<Value>): ReactNode {
  const { label, choices, value, onChange, hint, error, placeholder, isDisabled, isRequired } = props;
  return (
    <Select
      className="field"
      value={value ?? null}
      onChange={(key) => key !== null && onChange(key as Value)}
      isInvalid={error !== undefined}
      isDisabled={isDisabled ?? false}
      isRequired={isRequired ?? false}
      validationBehavior="aria"
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Label>{label}</Label>
      <Button className="field-button">
        <SelectValue />
        <Icon name="chevron-down" size={16} />
      </Button>
      {hint !== undefined && <Text slot="description">{hint}</Text>}
      <FieldError>{error}</FieldError>
      <Popover className="popover">
        <ListBox items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.value} className="option" textValue={choice.label}>
              {choice.mark}
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
