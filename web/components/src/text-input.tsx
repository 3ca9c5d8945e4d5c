import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField, type TextFieldProps } from 'react-aria-components/TextField';
import { useWords } from './language.js';
import { useEmptyFieldMessage } from './required-fields.js';
import { WORDS } from './words.js';

interface TextInputProps extends Omit<TextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: ReactNode;
  /** A sentence below the field. */
  readonly hint?: string | undefined;
  /** A mark beside the label, such as "No translation". */
  readonly mark?: string | undefined;
  /** The error of the server for this field. */
  readonly error?: string | undefined;
  /** The number of lines; one by default. */
  readonly rows?: number | undefined;
  /** The language of the text. */
  readonly lang?: string | undefined;
  readonly placeholder?: string | undefined;
}

/**
 * A text field with its label, hint and error. Too long a text gives an error, because browsers would cut it
 * silently.
 */
export function TextInput(props: TextInputProps): ReactNode {
  const {
    label,
    hint,
    mark,
    rows,
    lang,
    placeholder,
    maxLength = Infinity,
    error: refused,
    ...field
  } = props;
  const words = useWords(WORDS);
  const length = field.value?.trim().length ?? 0;
  const emptyMessage = useEmptyFieldMessage(field.isRequired === true, field.value ?? '');
  const error = length > maxLength ? words.tooLong(maxLength, length) : (emptyMessage ?? refused);
  return (
    <TextField
      {...field}
      className={mark === undefined ? 'field' : 'field is-missing'}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      {rows === undefined ? (
        <Input lang={lang} placeholder={placeholder} />
      ) : (
        <TextArea lang={lang} rows={rows} placeholder={placeholder} />
      )}
      {mark !== undefined && (
        <Text slot="description" className="field-mark">
          {mark}
        </Text>
      )}
      {mark === undefined && hint !== undefined && <Text slot="description">{hint}</Text>}
      <FieldError>{error}</FieldError>
    </TextField>
  );
}
