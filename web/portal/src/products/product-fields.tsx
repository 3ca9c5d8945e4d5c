import { CategoryInput } from '@vitrine/components/category-input';
import { CheckInput } from '@vitrine/components/check-input';
import { ChoiceInput } from '@vitrine/components/choice-input';
import { useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { TextsInput } from '@vitrine/components/texts-input';
import type { ReactNode } from 'react';
import { useEntry } from '../entry/entry-context.js';
import { useEntryChoices } from '../entry-form/use-entry-form.js';
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
  const { locales } = useEntry().entry.event;
  const choices = useEntryChoices();
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
