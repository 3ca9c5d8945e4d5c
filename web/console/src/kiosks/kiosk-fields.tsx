import { ChoiceInput } from '@vitrine/components/choice-input';
import { formFields } from '@vitrine/components/form-fields';
import { useWords } from '@vitrine/components/language';
import { localeName } from '@vitrine/components/localized';
import { TextInput } from '@vitrine/components/text-input';
import type { ReactNode } from 'react';
import { UPDATE_KIOSK } from '@vitrine/ui/bounds';
import { useEvent } from '../event/event-context.js';
import { usePlaces } from '../places/use-places.js';
import type { KioskValues } from './kiosk-values.js';
import { WORDS } from './words.js';

interface KioskFieldsProps {
  readonly values: KioskValues;
  readonly onChange: (changes: Partial<KioskValues>) => void;
  readonly errorAt: (field: string) => string | undefined;
  readonly isReadOnly?: boolean;
}

/** The choice of no hall or no language. */
const NONE = '-';

/** The settings of a device: name, hall, heading, panel and language. */
export function KioskFields({ values, onChange, errorAt, isReadOnly = false }: KioskFieldsProps): ReactNode {
  const { field } = formFields(values, onChange, errorAt, UPDATE_KIOSK);
  const words = useWords(WORDS);
  const { event } = useEvent();
  const { places } = usePlaces();
  const venues = places?.venues ?? [];
  const halls = venues.flatMap(({ shortName, halls: inside }) =>
    inside.map(({ id, code }) => ({ value: id, label: venues.length > 1 ? `${shortName} ${code}` : code })),
  );
  return (
    <>
      <TextInput label={words.name} {...field('name')} isRequired isReadOnly={isReadOnly} />
      <div className="form-pairs">
        <ChoiceInput
          label={words.hall}
          value={values.hall === '' ? NONE : values.hall}
          onChange={(hall) => onChange({ hall: hall === NONE ? '' : hall, x: null, y: null })}
          choices={[{ value: NONE, label: words.noHall }, ...halls]}
          error={errorAt('hallId')}
          isDisabled={isReadOnly}
        />
        <ChoiceInput
          label={words.language}
          value={values.locale === '' ? NONE : values.locale}
          onChange={(locale) => onChange({ locale: locale === NONE ? '' : locale })}
          choices={[
            { value: NONE, label: words.firstLanguage },
            ...event.locales.map((value) => ({ value, label: localeName(value) })),
          ]}
          error={errorAt('locale')}
          isDisabled={isReadOnly}
        />
        <TextInput
          label={words.heading}
          hint={words.headingHint}
          inputMode="decimal"
          {...field('heading')}
          isReadOnly={isReadOnly}
        />
        <TextInput
          label={words.panelWidth}
          hint={words.panelWidthHint}
          inputMode="numeric"
          {...field('panelWidth')}
          isReadOnly={isReadOnly}
        />
      </div>
    </>
  );
}
