import { CategoryInput } from '../category-input.js';
import { CheckInput } from '../check-input.js';
import { ChoiceInput } from '../choice-input.js';
import { useWords } from '../language.js';
import { TextInput } from '../text-input.js';
import { TextsInput } from '../texts-input.js';
import type { ReactNode } from 'react';
import { useEntryScope } from '../entry/entry-scope.js';
import { useEntryChoices } from '../entry/use-entry-choices.js';
import type { ProductValues } from './product-values.js';
import { WORDS } from './words.js';

interface ProductFieldsProps {
  readonly values: ProductValues;
  readonly onChange: (changes: Partial<ProductValues>) => void;
  readonly errorAt: (field: string) => string | undefined;
}

const KINDS = ['PRODUCT', 'SERVICE', 'TECHNOLOGY', 'PROJECT'] as const;
const TEXTS = [
  { field: 'name', maxLength: 200, isRequired: true },
  { field: 'description', maxLength: 10_000, rows: 4 },
] as const;

/** All fields of a product in the languages of the event. */
export function ProductFields({ values, onChange, errorAt }: ProductFieldsProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEntryScope();
  const { locales } = event;
  const choices = useEntryChoices(event.slug);
  return (
    <>
      {TEXTS.map(({ field, ...bounds }) => (
        <TextsInput
          key={field}
          {...bounds}
          label={words[field]}
          locales={locales}
          texts={values[field]}
          onChange={(texts) => onChange({ [field]: texts })}
          errorAt={(locale) =>
            errorAt(`${field}.${locale}`) ?? (locale === locales[0] ? errorAt(field) : undefined)
          }
        />
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
          value={values.kind}
          onChange={(kind) => onChange({ kind })}
          error={errorAt('kind')}
        />
        <TextInput
          label={words.website}
          type="url"
          maxLength={2000}
          value={values.website}
          onChange={(website) => onChange({ website })}
          error={errorAt('website')}
        />
      </div>
      <CheckInput isSelected={values.premiere} onChange={(premiere) => onChange({ premiere })}>
        {words.premiere}
      </CheckInput>
    </>
  );
}
