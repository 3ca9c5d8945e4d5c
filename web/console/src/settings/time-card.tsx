import { Button } from '@vitrine/components/button';
import { CheckInput } from '@vitrine/components/check-input';
import { ComboInput } from '@vitrine/components/combo-input';
import { formFields } from '@vitrine/components/form-fields';
import { useLanguage, useLocale, useWords } from '@vitrine/components/language';
import { localeName } from '@vitrine/components/localized';
import { MenuButton } from '@vitrine/components/menu-button';
import { TextInput } from '@vitrine/components/text-input';
import { REGION_CODES, regionName } from '@vitrine/ui/region-names';
import { type ReactNode, useMemo } from 'react';
import { movedDays, movesProgramme, withFirstDay } from './moved-days.js';
import type { SettingsFormState } from './settings-values.js';
import { LOCALES, timeZoneChoices } from './world.js';
import { WORDS } from './words.js';

interface CardProps {
  readonly form: SettingsFormState;
}

/** Days, time zone, country and languages. */
export function TimeCard({ form }: CardProps): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { field } = formFields(form.values, form.set, form.errorAt);
  const locale = useLocale();
  const zones = useMemo(() => timeZoneChoices(locale), [locale]);
  const countries = useMemo(
    () => REGION_CODES.map((value) => ({ value, label: regionName(value, language) })),
    [language],
  );
  return (
    <section className="card form-rows" aria-labelledby="time">
      <h2 id="time">{words.time}</h2>
      <div className="form-pairs">
        <TextInput
          label={words.startsOn}
          type="date"
          {...field('startsOn')}
          onChange={(day) => form.set(withFirstDay(form.theirs, form.values, day))}
          isRequired
        />
        <TextInput label={words.endsOn} type="date" {...field('endsOn')} isRequired />
        <ComboInput label={words.timeZone} choices={zones} {...field('timeZone')} />
        <ComboInput label={words.country} choices={countries} {...field('country')} />
      </div>
      <ProgrammeMove form={form} />
      <LocaleList form={form} />
    </section>
  );
}

/** Whether the programme moves, too, once the first day has moved. */
function ProgrammeMove({ form: { values, theirs, set } }: CardProps): ReactNode {
  const words = useWords(WORDS);
  const days = movedDays(theirs, values);
  if (days === 0) return null;
  return (
    <CheckInput
      isSelected={movesProgramme(theirs, values)}
      onChange={(isSelected) => set({ movesProgramme: isSelected })}
    >
      {words.movesProgrammeBy(days)}
    </CheckInput>
  );
}

/** The languages in their order. The first one replaces missing translations. */
function LocaleList({ form: { values, set, errorAt } }: CardProps): ReactNode {
  const words = useWords(WORDS);
  const { locales } = values;
  const otherLocales = LOCALES.filter((locale) => !locales.includes(locale));
  const error = errorAt('locales');
  return (
    <div className="field" role="group" aria-label={words.locales}>
      <span className="react-aria-Label">{words.locales}</span>
      <ul className="locales">
        {locales.map((locale, index) => (
          <li key={locale}>
            <span lang={locale}>{localeName(locale)}</span>
            {index > 0 && (
              <Button
                kind="quiet"
                icon="arrow-up"
                aria-label={words.firstLocale(localeName(locale))}
                onPress={() => set({ locales: [locale, ...locales.filter((each) => each !== locale)] })}
              />
            )}
            {locales.length > 1 && (
              <Button
                kind="quiet"
                icon="x"
                aria-label={words.removeLocale(localeName(locale))}
                onPress={() => set({ locales: locales.filter((each) => each !== locale) })}
              />
            )}
          </li>
        ))}
      </ul>
      <span className="is-quiet">{words.localesHint}</span>
      {error !== undefined && <span className="react-aria-FieldError">{error}</span>}
      <span>
        <MenuButton
          label={words.addLocale}
          icon="plus"
          entries={otherLocales.map((name) => ({ name, label: localeName(name) }))}
          onChoose={(locale) => set({ locales: [...locales, locale] })}
        />
      </span>
    </div>
  );
}
