import { useNavigate } from '@tanstack/react-router';
import { Refused } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { EmptyFieldsNotice, RequiredFields } from '@vitrine/components/required-fields';
import { useChange } from '@vitrine/components/use-change';
import { useFormDraft } from '@vitrine/components/use-form-draft';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { BackLink } from '../shell/back-link.js';
import { AddSessionDocument } from './programme.graphql.js';
import { SessionFields } from './session-fields.js';
import { blankSession, changedSession, slugOf } from './session-values.js';
import { WORDS } from './words.js';

/** The maximum number of attempts to find a free generated slug. */
const MOST_OF_A_NAME = 50;

/** Creates a session as a draft. */
export function NewSessionScreen(): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const navigate = useNavigate();
  const blank = blankSession(event.locales);
  const { values, change, discard } = useFormDraft(`session:new:${event.id}`, blank);
  const add = useChange(AddSessionDocument, ['sessions']);
  const { title = [], ...changes } = changedSession(blank, values);
  const typedSlug = values.slug.trim();
  /**
   * Creates the session. A generated slug gets a number if another session has it, because titles such as
   * "Lunch" repeat.
   */
  const save = (number: number): void => {
    const times = { startsAt: values.startsAt ?? '', endsAt: values.endsAt ?? '' };
    const slug = typedSlug === '' ? `${slugOf(values)}${number === 1 ? '' : `-${number}`}` : typedSlug;
    const isNext = (error: Error): boolean =>
      typedSlug === '' &&
      number < MOST_OF_A_NAME &&
      error instanceof Refused &&
      error.errors.length === 1 &&
      error.errorAt('slug')?.code === 'TAKEN';
    add.mutate(
      { input: { ...changes, ...times, eventId: event.id, title: title ?? [], slug, published: false } },
      {
        onSuccess: ({ session }) => {
          discard();
          void navigate({
            to: '/$event/programme/$id',
            params: { event: event.slug, id: session?.id ?? '' },
            replace: true,
          });
        },
        onError: (error) => {
          if (isNext(error)) save(number + 1);
        },
      },
    );
  };
  return (
    <RequiredFields>
      <form
        noValidate
        className="screen"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          save(1);
        }}
      >
        <header className="screen-head detail-head">
          <BackLink to="/$event/programme" label={words.title} />
          <h1>{words.newSession}</h1>
          <div className="form-buttons">
            <Button kind="main" type="submit" isPending={add.isPending}>
              {words.create}
            </Button>
          </div>
        </header>
        <div className="screen-body">
          <EmptyFieldsNotice />
          <FailureNotice error={add.error} />
          <SessionFields values={values} onChange={change} errorAt={add.errorAt} isReadOnly={false} />
        </div>
      </form>
    </RequiredFields>
  );
}
