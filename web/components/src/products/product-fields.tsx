import { CategoryInput } from '../category-input.js';
import { CheckInput } from '../check-input.js';
import { ChoiceInput } from '../choice-input.js';
import { useWords } from '../language.js';
import { choicesOf } from '../tables.js';
import { TextInput } from '../text-input.js';
import { TextsInput } from '../texts-input.js';
import { UPDATE_PRODUCT } from '@vitrine/ui/bounds';
import type { ReactNode } from 'react';
import { useEntryScope } from '../entry/entry-scope.js';
import { useEntryChoices } from '../entry/use-entry-choices.js';
import { WORDS as ENTRY_WORDS } from '../entry/words.js';
import { formFields } from '../form-fields.js';
import type { ProductValues } from './product-values.js';
import type { ProductKind } from './products.graphql.js';
import { WORDS } from './words.js';

interface ProductFieldsProps {
  readonly values: ProductValues;
  readonly onChange: (changes: Partial<ProductValues>) => void;
  readonly errorAt: (field: string) => string | undefined;
}

const TEXTS = [
  { name: 'name', isRequired: true },
  { name: 'description', rows: 4 },
] as const;

/** All fields of a product in the languages of the event. */
export function ProductFields({ values, onChange, errorAt }: ProductFieldsProps): ReactNode {
  const { field, texts, check } = formFields(values, onChange, errorAt, UPDATE_PRODUCT);
  const words = useWords(WORDS);
  const entryWords = useWords(ENTRY_WORDS);
  const { event } = useEntryScope();
  const { locales } = event;
  const choices = useEntryChoices(event.slug);
  return (
    <>
      {TEXTS.map(({ name, ...more }) => (
        <TextsInput key={name} {...more} label={words[name]} locales={locales} {...texts(name)} />
      ))}
      <CategoryInput
        label={words.categoryIds}
        roots={choices.data?.categories ?? []}
        chosenIds={values.categoryIds}
        onChange={(categoryIds) => onChange({ categoryIds })}
        error={errorAt('categoryIds')}
        isReadOnly={false}
      />
      <div className="form-pairs">
        <ChoiceInput label={words.kind} choices={choicesOf<ProductKind>(words.kinds)} {...field('kind')} />
        <TextInput label={words.website} type="url" hint={entryWords.websiteHint} {...field('website')} />
      </div>
      <CheckInput {...check('premiere')}>{words.premiere}</CheckInput>
    </>
  );
}
