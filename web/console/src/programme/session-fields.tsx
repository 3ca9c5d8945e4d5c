import { ChoiceInput } from '@vitrine/components/choice-input';
import { RepresentativesInput } from '@vitrine/components/entry/representatives-input';
import { formFields } from '@vitrine/components/form-fields';
import { useWords } from '@vitrine/components/language';
import { localeName } from '@vitrine/components/localized';
import { TextInput } from '@vitrine/components/text-input';
import { TextsInput } from '@vitrine/components/texts-input';
import type { ReactNode } from 'react';
import { UPDATE_SESSION } from '@vitrine/ui/bounds';
import { useEvent } from '../event/event-context.js';
import { ExhibitorPicker } from './exhibitor-picker.js';
import { PlaceFields } from './place-fields.js';
import { type SessionFieldsProps, TEXTS } from './session-values.js';
import { WORDS } from './words.js';

const ROWS: Partial<Record<(typeof TEXTS)[number], number>> = { abstract: 3, description: 6 };

/** All fields of a session. */
export function SessionFields(props: SessionFieldsProps): ReactNode {
  const { values, onChange, errorAt, isReadOnly } = props;
  const { texts } = formFields(values, onChange, errorAt, UPDATE_SESSION);
  const words = useWords(WORDS);
  const { event } = useEvent();
  const labels = { ...words, title: words.name };
  return (
    <>
      <section className="card form-rows" aria-labelledby="session-texts">
        <h2 id="session-texts">{words.texts}</h2>
        {TEXTS.map((name) => (
          <TextsInput
            key={name}
            label={labels[name]}
            locales={event.locales}
            {...texts(name)}
            rows={ROWS[name]}
            isRequired={name === 'title'}
            isReadOnly={isReadOnly}
          />
        ))}
      </section>
      <PlaceFields {...props} />
      <RepresentativesInput
        people={values.speakers}
        maximum={UPDATE_SESSION.speakers.items}
        locales={event.locales}
        onChange={(speakers) => onChange({ speakers })}
        errorAt={(field) => errorAt(`speakers${field}`)}
        isReadOnly={isReadOnly}
        names={{
          title: words.people,
          hint: words.peopleHint,
          add: words.addPerson,
          person: words.person,
          remove: words.removePerson,
        }}
      />
      <ExhibitorPicker
        chosen={values.exhibitors}
        onChange={(exhibitors) => onChange({ exhibitors })}
        isReadOnly={isReadOnly}
      />
      <DetailFields {...props} />
    </>
  );
}

const NONE = '-';

function DetailFields({ values, onChange, errorAt, isReadOnly }: SessionFieldsProps): ReactNode {
  const { field } = formFields(values, onChange, errorAt, UPDATE_SESSION);
  const words = useWords(WORDS);
  const { event } = useEvent();
  const languages = [...new Set([...event.locales, 'zh-Hans', 'en', 'ja', 'ko', 'de', 'fr'])];
  const text = (name: 'url' | 'slug' | 'externalId', type: 'text' | 'url' = 'text', hint?: string) => (
    <TextInput label={words[name]} type={type} hint={hint} {...field(name)} isReadOnly={isReadOnly} />
  );
  return (
    <section className="card form-rows" aria-labelledby="session-details">
      <h2 id="session-details">{words.details}</h2>
      <TextInput
        label={words.hosts}
        hint={words.hostsHint}
        rows={2}
        {...field('hosts')}
        isReadOnly={isReadOnly}
      />
      <div className="form-pairs">
        <ChoiceInput
          label={words.language}
          value={values.language === '' ? NONE : values.language}
          onChange={(language) => onChange({ language: language === NONE ? '' : language })}
          choices={[
            { value: NONE, label: words.none },
            ...languages.map((value) => ({ value, label: localeName(value) })),
          ]}
          error={errorAt('language')}
          isDisabled={isReadOnly}
        />
        {text('url', 'url')}
        {text('slug', 'text', words.slugHint)}
        {text('externalId')}
      </div>
    </section>
  );
}
