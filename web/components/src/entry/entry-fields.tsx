import { CategoryInput } from '../category-input.js';
import { ChoiceInput } from '../choice-input.js';
import { ComboInput } from '../combo-input.js';
import { useLanguage, useWords } from '../language.js';
import { TextInput } from '../text-input.js';
import { TextsInput } from '../texts-input.js';
import { REGION_CODES, regionName } from '@vitrine/ui/region-names';
import type { ReactNode } from 'react';
import type { EntryChoices } from './entry-labels.js';
import type { EntryValues } from './entry-values.js';
import { type Kind, KINDS } from './kinds.js';
import { RepresentativesInput } from './representatives-input.js';
import { WORDS } from './words.js';

interface EntryFieldsProps {
  readonly values: EntryValues;
  readonly onChange: (changes: Partial<EntryValues>) => void;
  readonly errorAt: (field: string) => string | undefined;
  readonly choices: EntryChoices;
  /** The languages of the event. */
  readonly locales: readonly string[];
  readonly isReadOnly: boolean;
}

/** All fields of the entry of an exhibitor, in all languages of the event. */
export function EntryFields(props: EntryFieldsProps): ReactNode {
  return (
    <>
      <BasicFields {...props} />
      <ClassFields {...props} />
      <ContactFields {...props} />
      <RepresentativesInput
        people={props.values.representatives}
        locales={props.locales}
        onChange={(representatives) => props.onChange({ representatives })}
        errorAt={(field) => props.errorAt(`representatives${field}`)}
        isReadOnly={props.isReadOnly}
      />
    </>
  );
}

const TEXT_FIELDS = [
  { field: 'name', maxLength: 200 },
  { field: 'city', maxLength: 200 },
  { field: 'description', maxLength: 10_000, rows: 6 },
] as const;

function BasicFields({ values, onChange, errorAt, locales, isReadOnly }: EntryFieldsProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <section className="card form-rows">
      <h2>{words.basics}</h2>
      {TEXT_FIELDS.map(({ field, ...bounds }) => (
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
          isRequired={field === 'name'}
          isReadOnly={isReadOnly}
        />
      ))}
    </section>
  );
}

function ClassFields({ values, onChange, errorAt, choices, isReadOnly }: EntryFieldsProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <section className="card form-rows">
      <h2>{words.classification}</h2>
      <CategoryInput
        label={words.categories}
        roots={choices.categories}
        chosen={values.categoryIds}
        onChange={(categoryIds) => onChange({ categoryIds })}
        error={errorAt('categoryIds')}
        isReadOnly={isReadOnly}
      />
      <div className="form-pairs">
        <ChoiceInput
          label={words.kind}
          choices={KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          value={values.kind}
          onChange={(kind: Kind) => onChange({ kind })}
          error={errorAt('kind')}
          isDisabled={isReadOnly}
        />
        <ChoiceInput
          label={words.appliedZone}
          choices={[{ value: '', label: words.noZone }].concat(
            choices.zones.map(({ id, name }) => ({ value: id, label: name })),
          )}
          value={values.appliedZoneId}
          onChange={(appliedZoneId) => onChange({ appliedZoneId })}
          error={errorAt('appliedZoneId')}
          isDisabled={isReadOnly}
        />
      </div>
    </section>
  );
}

const CONTACT_FIELDS = [
  { field: 'website', type: 'url', maxLength: 2000, hint: 'websiteHint' },
  { field: 'creditCode', maxLength: 18, hint: 'creditCodeHint' },
  { field: 'contactName', maxLength: 200, hint: 'contactHint' },
  { field: 'contactEmail', type: 'email', maxLength: 254 },
  { field: 'contactPhone', type: 'tel', maxLength: 50, hint: 'phoneHint' },
] as const;

function ContactFields({ values, onChange, errorAt, isReadOnly }: EntryFieldsProps): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <section className="card form-rows">
      <h2>{words.contact}</h2>
      <div className="form-pairs">
        <ComboInput
          label={words.country}
          choices={REGION_CODES.map((code) => ({ value: code, label: regionName(code, language) }))}
          value={values.country}
          onChange={(country) => onChange({ country })}
          error={errorAt('country')}
          isReadOnly={isReadOnly}
        />
        {CONTACT_FIELDS.map(({ field, ...rest }) => (
          <TextInput
            key={field}
            label={words[field]}
            maxLength={rest.maxLength}
            {...('type' in rest && { type: rest.type })}
            {...('hint' in rest && { hint: words[rest.hint] })}
            value={values[field]}
            onChange={(text) => onChange({ [field]: text })}
            error={errorAt(field)}
            isReadOnly={isReadOnly}
          />
        ))}
      </div>
    </section>
  );
}
