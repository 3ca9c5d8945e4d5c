import { useNavigate } from '@tanstack/react-router';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { useChange } from '@vitrine/components/use-change';
import { useKeptState } from '@vitrine/components/use-kept-state';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { BackLink } from '../shell/back-link.js';
import { AddSessionDocument } from './programme.graphql.js';
import { SessionFields } from './session-fields.js';
import { blankSession, changedSession, slugOf } from './session-values.js';
import { WORDS } from './words.js';

/** Creates a session as a draft. */
export function NewSessionScreen(): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const navigate = useNavigate();
  const blank = blankSession(event.locales);
  const { values, change, forget } = useKeptState(`session:new:${event.id}`, blank);
  const add = useChange(AddSessionDocument, ['sessions']);
  const save = (): void => {
    const { title = [], ...changes } = changedSession(blank, values);
    const slug = values.slug.trim() === '' ? slugOf(values.title) : values.slug.trim();
    const times = { startsAt: values.startsAt ?? '', endsAt: values.endsAt ?? '' };
    add.mutate(
      { input: { ...changes, ...times, eventId: event.id, title: title ?? [], slug, published: false } },
      {
        onSuccess: ({ session }) => {
          forget();
          void navigate({
            to: '/$event/programme/$id',
            params: { event: event.slug, id: session?.id ?? '' },
            replace: true,
          });
        },
      },
    );
  };
  const isReady = values.startsAt !== null && values.endsAt !== null;
  return (
    <div className="screen">
      <header className="screen-head detail-head">
        <BackLink to="/$event/programme" label={words.title} />
        <h1>{words.newSession}</h1>
        <div className="form-buttons">
          <Button kind="main" isDisabled={!isReady} isPending={add.isPending} onPress={save}>
            {words.create}
          </Button>
        </div>
      </header>
      <div className="screen-body">
        <FailureNotice error={add.error} />
        <SessionFields values={values} onChange={change} errorAt={add.errorAt} isReadOnly={false} />
      </div>
    </div>
  );
}
