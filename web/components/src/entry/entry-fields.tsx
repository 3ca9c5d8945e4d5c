import { choicesOf } from '../tables.js';
import type { ExhibitorKind } from '@vitrine/ui/enums/values';
import { CategoryInput } from '../category-input.js';
import { ChoiceInput } from '../choice-input.js';
import { ComboInput } from '../combo-input.js';
import { formFields } from '../form-fields.js';
import { useLanguage, useWords } from '../language.js';
import { localeName } from '../localized.js';
import { TextInput } from '../text-input.js';
import { TextsInput } from '../texts-input.js';
import { UPDATE_EXHIBITOR } from '@vitrine/ui/bounds';
import { REGION_CODES, regionName } from '@vitrine/ui/region-names';
import type { ReactNode } from 'react';
import type { EntryChoices } from './entry-labels.js';
import type { EntryValues } from './entry-values.js';
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
        maximum={UPDATE_EXHIBITOR.representatives.items}
        locales={props.locales}
        onChange={(representatives) => props.onChange({ representatives })}
        errorAt={(field) => props.errorAt(`representatives${field}`)}
        isReadOnly={props.isReadOnly}
      />
    </>
  );
}

const TEXT_FIELDS = ['name', 'city', 'description'] as const;
const LISTS = ['mainProducts', 'brands'] as const;

function BasicFields({ values, onChange, errorAt, locales, isReadOnly }: EntryFieldsProps): ReactNode {
  const { field, texts } = formFields(values, onChange, errorAt, UPDATE_EXHIBITOR);
  const words = useWords(WORDS);
  const listError = (name: (typeof LISTS)[number]): string | undefined =>
    [name, ...values[name].split('\n').map((_, index) => `${name}.${index}`)].map(errorAt).find(Boolean);
  return (
    <section className="card form-rows">
      <h2>{words.basics}</h2>
      {TEXT_FIELDS.map((name) => (
        <TextsInput
          key={name}
          rows={name === 'description' ? 6 : undefined}
          label={words[name]}
          locales={locales}
          {...texts(name)}
          isRequired={name === 'name'}
          isReadOnly={isReadOnly}
        />
      ))}
      <div className="form-pairs">
        {LISTS.map((name) => (
          <TextInput
            key={name}
            rows={3}
            label={words[name]}
            hint={words.listHint}
            {...field(name)}
            error={listError(name)}
            isReadOnly={isReadOnly}
          />
        ))}
      </div>
    </section>
  );
}

function ClassFields({ values, onChange, errorAt, choices, isReadOnly }: EntryFieldsProps): ReactNode {
  const { field } = formFields(values, onChange, errorAt);
  const words = useWords(WORDS);
  return (
    <section className="card form-rows">
      <h2>{words.classification}</h2>
      <CategoryInput
        label={words.categories}
        roots={choices.categories}
        chosenIds={values.categoryIds}
        onChange={(categoryIds) => onChange({ categoryIds })}
        error={errorAt('categoryIds')}
        isReadOnly={isReadOnly}
      />
      <div className="form-pairs">
        <ChoiceInput
          label={words.kind}
          choices={choicesOf<ExhibitorKind>(words.kinds)}
          {...field('kind')}
          isDisabled={isReadOnly}
        />
        <ChoiceInput
          label={words.appliedZone}
          choices={[{ value: '', label: words.noZone }].concat(
            choices.zones.map(({ id, name }) => ({ value: id, label: name })),
          )}
          {...field('appliedZoneId')}
          isDisabled={isReadOnly}
        />
      </div>
    </section>
  );
}

const CONTACT_FIELDS = [
  { name: 'website', type: 'url', hint: 'websiteHint' },
  { name: 'creditCode', hint: 'creditCodeHint' },
  { name: 'postalCode' },
  { name: 'contactName', hint: 'contactHint' },
  { name: 'contactEmail', type: 'email' },
  { name: 'contactPhone', type: 'tel', hint: 'phoneHint' },
] as const;

function ContactFields({ values, onChange, errorAt, locales, isReadOnly }: EntryFieldsProps): ReactNode {
  const { field, texts } = formFields(values, onChange, errorAt, UPDATE_EXHIBITOR);
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <section className="card form-rows">
      <h2>{words.contact}</h2>
      <TextsInput
        label={words.address}
        hint={words.addressHint}
        locales={locales}
        {...texts('address')}
        isReadOnly={isReadOnly}
      />
      <div className="form-pairs">
        <ComboInput
          label={words.country}
          choices={REGION_CODES.map((code) => ({ value: code, label: regionName(code, language) }))}
          {...field('country')}
          isReadOnly={isReadOnly}
        />
        {CONTACT_FIELDS.map(({ name, ...rest }) => (
          <TextInput
            key={name}
            label={words[name]}
            {...('type' in rest && { type: rest.type })}
            {...('hint' in rest && { hint: words[rest.hint] })}
            {...field(name)}
            isReadOnly={isReadOnly}
          />
        ))}
        <ChoiceInput
          label={words.contactLocale}
          hint={words.contactLocaleHint}
          choices={[{ value: '', label: words.guessedLocale }].concat(
            locales.map((locale) => ({ value: locale, label: localeName(locale) })),
          )}
          {...field('contactLocale')}
          isDisabled={isReadOnly}
        />
      </div>
    </section>
  );
}
