import { useQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { ChoiceInput } from '@vitrine/components/choice-input';
import { formFields } from '@vitrine/components/form-fields';
import { useLocale, useWords } from '@vitrine/components/language';
import { MomentInput } from '@vitrine/components/moment-input';
import { Notice } from '@vitrine/components/notice';
import { choicesOf } from '@vitrine/components/tables';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { usePlaces } from '../places/use-places.js';
import { HallStagesDocument, type SessionState } from './programme.graphql.js';
import { isMoved, type SessionFieldsProps, withStart } from './session-values.js';
import { WORDS } from './words.js';

const NONE = '-';

/** The time and the place of a session. A conflict with another session is shown at the hall. */
export function PlaceFields(props: SessionFieldsProps): ReactNode {
  const { values, onChange, errorAt, isReadOnly, announced } = props;
  const { field } = formFields(values, onChange, errorAt);
  const words = useWords(WORDS);
  const { places } = usePlaces();
  const venue = places?.venues.find(({ id }) => id === values.venueId);
  const stages = useStages(values.hallId);
  const none = { value: NONE, label: words.none };
  const choiceOf = (value: string): string => (value === '' ? NONE : value);
  const valueOf = (value: string): string => (value === NONE ? '' : value);
  return (
    <section className="card form-rows" aria-labelledby="session-place">
      <h2 id="session-place">{words.when}</h2>
      <TimeFields values={values} onChange={onChange} errorAt={errorAt} isReadOnly={isReadOnly} />
      <div className="form-pairs">
        <ChoiceInput
          label={words.venue}
          value={choiceOf(values.venueId)}
          onChange={(venueId) => onChange({ venueId: valueOf(venueId), hallId: '', stage: '' })}
          choices={[none, ...(places?.venues.map(({ id, name }) => ({ value: id, label: name })) ?? [])]}
          error={errorAt('venueId')}
          isDisabled={isReadOnly}
        />
        <ChoiceInput
          label={words.hall}
          value={choiceOf(values.hallId)}
          onChange={(hallId) => onChange({ hallId: valueOf(hallId), stage: '' })}
          choices={[
            none,
            ...(venue?.halls.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })) ?? []),
          ]}
          error={errorAt('hallId')}
          isDisabled={isReadOnly || !venue}
        />
        {stages.length > 0 && (
          <ChoiceInput
            label={words.stage}
            value={choiceOf(values.stage)}
            onChange={(stage) => onChange({ stage: valueOf(stage) })}
            choices={[none, ...stages.map(({ code, name }) => ({ value: code, label: name }))]}
            error={errorAt('stage')}
            isDisabled={isReadOnly}
          />
        )}
        <ChoiceInput<SessionState>
          label={words.state}
          {...field('state')}
          choices={choicesOf<SessionState>(words.states)}
          isDisabled={isReadOnly}
        />
      </div>
      {announced && isMoved(announced, values) && (
        <Notice tone="warn" title={words.moves}>
          <Button onPress={() => onChange({ state: 'MOVED' })}>{words.markMoved}</Button>
        </Notice>
      )}
    </section>
  );
}

function TimeFields({ values, onChange, errorAt, isReadOnly }: SessionFieldsProps): ReactNode {
  const { field } = formFields(values, onChange, errorAt);
  const words = useWords(WORDS);
  const { event } = useEvent();
  return (
    <div className="form-pairs">
      <MomentInput
        label={words.starts}
        {...field('startsAt')}
        onChange={(start) => onChange(withStart(values, start))}
        timeZone={event.timeZone}
        time="09:00"
        isRequired
        isReadOnly={isReadOnly}
      />
      <MomentInput
        label={words.ends}
        {...field('endsAt')}
        timeZone={event.timeZone}
        time="10:00"
        isRequired
        isReadOnly={isReadOnly}
      />
    </div>
  );
}

function useStages(hallId: string): readonly { readonly code: string; readonly name: string }[] {
  const { event } = useEvent();
  const locale = useLocale();
  const { data } = useQuery({
    queryKey: ['stages', event.slug, locale],
    queryFn: ({ signal }) => executeQuery(HallStagesDocument, { event: event.slug, locale }, signal),
  });
  return data?.event?.venues.flatMap(({ halls }) => halls).find(({ id }) => id === hallId)?.stages ?? [];
}
