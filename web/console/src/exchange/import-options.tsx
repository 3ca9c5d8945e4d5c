import { CheckInput } from '@vitrine/components/check-input';
import { ChoiceInput } from '@vitrine/components/choice-input';
import { useLanguage, useWords } from '@vitrine/components/language';
import { REGION_CODES, regionName } from '@vitrine/ui/region-names';
import type { ReactNode } from 'react';
import { KindChoice } from './file-choice.js';
import { type ImportPlan, SWITCHES } from './import-plan.js';
import type { ImportSettings } from './import-settings.js';
import type { Importing } from './use-import.js';
import { WORDS } from './words.js';

/** Encodings of lists from Asia and Europe, by their label in the Encoding Standard. */
const ENCODINGS = [
  ...['utf-8', 'gb18030', 'big5', 'utf-16le', 'shift_jis', 'euc-kr'],
  ...['windows-1252', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1257'],
  ...['iso-8859-2', 'koi8-r', 'macintosh'],
];
/** The empty choice: the detected encoding, or the country of the event. */
const AUTOMATIC = 'auto';

interface OptionsProps {
  readonly importing: Importing;
  readonly plan: ImportPlan;
}

/** Options for reading the file and for changes beyond its rows. */
export function ImportOptions({ importing, plan }: OptionsProps): ReactNode {
  const words = useWords(WORDS);
  const { settings, change } = importing;
  return (
    <section className="card import-options" aria-label={words.options}>
      <KindChoice importing={importing} />
      <div className="checks">
        {SWITCHES[settings.kind].map((name) => (
          <CheckInput key={name} isSelected={settings[name]} onChange={(on) => change({ [name]: on })}>
            {words.switches[name]}
          </CheckInput>
        ))}
      </div>
      {settings.kind !== 'booths' && (
        <ChoiceInput<ImportSettings['sameName']>
          label={words.sameName}
          value={settings.sameName}
          onChange={(sameName) => change({ sameName })}
          choices={(['ask', 'update', 'create'] as const).map((value) => ({
            value,
            label: words.sameNames[value],
          }))}
        />
      )}
      {settings.kind === 'exhibitors' && <CountryChoice importing={importing} />}
      <EncodingChoice importing={importing} plan={plan} />
      <SheetChoice importing={importing} plan={plan} />
    </section>
  );
}

function CountryChoice({ importing: { settings, change } }: { readonly importing: Importing }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <ChoiceInput
      label={words.defaultCountry}
      value={settings.defaultCountry === '' ? AUTOMATIC : settings.defaultCountry}
      onChange={(code) => change({ defaultCountry: code === AUTOMATIC ? '' : code })}
      choices={[
        { value: AUTOMATIC, label: words.eventCountry },
        ...REGION_CODES.map((value) => ({ value, label: regionName(value, language) })),
      ]}
    />
  );
}

function EncodingChoice({ importing: { settings, change }, plan }: OptionsProps): ReactNode {
  const words = useWords(WORDS);
  const { encoding } = plan.reading;
  if (!encoding) return null;
  const detected = settings.encoding === '' ? words.detected(encoding.name.toUpperCase()) : words.detect;
  return (
    <ChoiceInput
      label={words.encoding}
      value={settings.encoding === '' ? AUTOMATIC : settings.encoding}
      onChange={(label) => change({ encoding: label === AUTOMATIC ? '' : label })}
      choices={[
        { value: AUTOMATIC, label: detected },
        ...ENCODINGS.map((value) => ({ value, label: value.toUpperCase() })),
      ]}
      hint={encoding.samples.length > 0 ? words.encodingSamples(encoding.samples.join(' · ')) : undefined}
    />
  );
}

function SheetChoice({ importing: { settings, change }, plan }: OptionsProps): ReactNode {
  const words = useWords(WORDS);
  const { sheets, skipped } = plan.reading;
  const readSheets = sheets.filter(({ state }) => state === 'READ').map(({ name }) => name);
  return (
    <>
      {sheets.length > 1 && (
        <fieldset className="checks">
          <legend>{words.sheets}</legend>
          {sheets.map(({ name, rows, state }) => {
            const chosenSheets = settings.sheets.length > 0 ? settings.sheets : readSheets;
            const otherSheets = chosenSheets.filter((each) => each !== name);
            return (
              <CheckInput
                key={name}
                isSelected={state === 'READ'}
                isDisabled={otherSheets.length === 0}
                onChange={(on) => change({ sheets: on ? [...otherSheets, name] : otherSheets })}
              >
                {words.sheetRows(name, rows, words.unread[state])}
              </CheckInput>
            );
          })}
        </fieldset>
      )}
      {skipped.length > 0 && (
        <details className="is-quiet">
          <summary>{words.skippedLines(skipped.length)}</summary>
          <ul>
            {skipped.map(({ place, text }) => (
              <li key={`${place} ${text}`}>
                {place}: {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
