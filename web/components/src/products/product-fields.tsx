import { CategoryInput } from '../category-input.js';
import { CheckInput } from '../check-input.js';
import { ChoiceInput } from '../choice-input.js';
import { useWords } from '../language.js';
import { TextInput } from '../text-input.js';
import { TextsInput } from '../texts-input.js';
import type { ReactNode } from 'react';
import { useEntryScope } from '../entry/entry-scope.js';
import { useEntryChoices } from '../entry/use-entry-choices.js';
import { formFields } from '../form-fields.js';
import type { ProductValues } from './product-values.js';
import { WORDS } from './words.js';

interface ProductFieldsProps {
  readonly values: ProductValues;
  readonly onChange: (changes: Partial<ProductValues>) => void;
  readonly errorAt: (field: string) => string | undefined;
}

const KINDS = ['PRODUCT', 'SERVICE', 'TECHNOLOGY', 'PROJECT'] as const;
const TEXTS = [
  { name: 'name', maxLength: 200, isRequired: true },
  { name: 'description', maxLength: 10_000, rows: 4 },
] as const;

/** All fields of a product in the languages of the event. */
export function ProductFields({ values, onChange, errorAt }: ProductFieldsProps): ReactNode {
  const { field, texts, check } = formFields(values, onChange, errorAt);
  const words = useWords(WORDS);
  const { event } = useEntryScope();
  const { locales } = event;
  const choices = useEntryChoices(event.slug);
  return (
    <>
      {TEXTS.map(({ name, ...bounds }) => (
        <TextsInput key={name} {...bounds} label={words[name]} locales={locales} {...texts(name)} />
      ))}
      <CategoryInput
        label={words.categoryIds}
        roots={choices.data?.categories ?? []}
        chosen={values.categoryIds}
        onChange={(categoryIds) => onChange({ categoryIds })}
        error={errorAt('categoryIds')}
        isReadOnly={false}
      />
      <div className="form-pairs">
        <ChoiceInput
          label={words.kind}
          choices={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          {...field('kind')}
        />
        <TextInput label={words.website} type="url" maxLength={2000} {...field('website')} />
      </div>
      <CheckInput {...check('premiere')}>{words.premiere}</CheckInput>
    </>
  );
}
