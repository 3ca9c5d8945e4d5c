import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { executeQuery, executeMutation, Refused } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { DeletedObject } from '@vitrine/components/deleted-object';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLocale, useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { MergeQuestion } from '@vitrine/components/merge-question';
import { useChange } from '@vitrine/components/use-change';
import { StatusMark } from '@vitrine/components/status-mark';
import { type StoredForm, useStoredForm } from '@vitrine/components/use-stored-form';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { usePlaces } from '../places/use-places.js';
import { BackLink } from '../shell/back-link.js';
import {
  PublishSessionsDocument,
  RemoveSessionDocument,
  SessionDetailDocument,
  type SessionValuesFragment,
  UnpublishSessionsDocument,
  UpdateSessionDocument,
} from './programme.graphql.js';
import { SessionFields } from './session-fields.js';
import { labelOf, textOf } from './session-labels.js';
import { changedSession, type SessionForm, storedSession } from './session-values.js';
import { WORDS } from './words.js';

const route = getRouteApi('/$event/programme/$id');

/** The form of one session in all languages. */
export function SessionScreen(): ReactNode {
  const locale = useLocale();
  const { id } = route.useParams();
  const query = useQuery({
    queryKey: ['session', id, locale],
    queryFn: ({ signal }) => readSession(id, locale, signal),
  });
  if (query.isPending) return <Loading />;
  if (query.error && query.data === undefined)
    return <FailureNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <DeletedSession key={id} id={id} />;
  return <SessionFormScreen key={id} session={query.data} />;
}

function DeletedSession({ id }: { readonly id: string }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const { places } = usePlaces();
  return (
    <DeletedObject
      draft={draftOf(id)}
      title={words.notFound}
      wayOut={
        <Link to="/$event/programme" params={{ event: event.slug }}>
          {words.title}
        </Link>
      }
      labelOf={(path) => labelOf(path, words)}
      textOf={(path, value) => textOf(path, value, words, places, event.timeZone)}
    />
  );
}

function draftOf(id: string): string {
  return `session:${id}`;
}

async function readSession(
  id: string,
  locale: string,
  signal?: AbortSignal,
): Promise<SessionValuesFragment | null> {
  const { node } = await executeQuery(SessionDetailDocument, { id, locale }, signal);
  return node !== null && 'titles' in node ? (node as SessionValuesFragment) : null;
}

function SessionFormScreen({ session }: { readonly session: SessionValuesFragment }): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { event, rights } = useEvent();
  const { places } = usePlaces();
  const form = useSessionForm(session);
  const { title: titles } = form.values;
  const title = [titles[locale], ...Object.values(titles)].find(Boolean) ?? words.edit;
  return (
    <div className="screen">
      <header className="screen-head detail-head">
        <BackLink to="/$event/programme" label={words.title} />
        <h1>{title}</h1>
        {rights.canManage && (
          <div className="form-buttons">
            <span role="status">{form.isSaved && words.saved}</span>
            {form.isDirty && <Button onPress={form.reset}>{words.cancel}</Button>}
            <Button kind="main" isDisabled={!form.canSave} isPending={form.isSaving} onPress={form.save}>
              {words.save}
            </Button>
          </div>
        )}
      </header>
      <div className="screen-body">
        <MergeQuestion
          form={form}
          title={words.mergeTitle}
          labelOf={(path) => labelOf(path, words)}
          textOf={(path, value) => textOf(path, value, words, places, event.timeZone)}
        />
        <FailureNotice error={form.error} />
        <Publication session={session} />
        <SessionFields
          values={form.values}
          onChange={form.set}
          errorAt={form.errorAt}
          isReadOnly={!rights.canManage}
          announced={session.published ? form.theirs : undefined}
        />
        {rights.canManage && <RemoveButton id={session.id} />}
      </div>
    </div>
  );
}

/** The publication of a session, and the button that changes it. */
function Publication({ session: { id, published } }: { readonly session: SessionValuesFragment }): ReactNode {
  const words = useWords(WORDS);
  const { event, rights } = useEvent();
  const stale = ['sessions', 'session'];
  const publish = useChange(PublishSessionsDocument, stale);
  const unpublish = useChange(UnpublishSessionsDocument, stale);
  const toggle = published ? unpublish : publish;
  const refused = toggle.data?.results.flatMap(({ errors }) => errors) ?? [];
  return (
    <>
      <div className="buttons">
        <StatusMark tone={published ? 'good' : 'plain'}>
          {published ? words.published : words.draft}
        </StatusMark>
        {rights.canManage && (
          <Button
            icon={published ? 'eye-off' : 'send'}
            isPending={toggle.isPending}
            onPress={() => toggle.mutate({ input: { eventId: event.id, sessionIds: [id] } })}
          >
            {published ? words.unpublish : words.publish}
          </Button>
        )}
      </div>
      <FailureNotice error={toggle.error ?? (refused.length > 0 ? new Refused(refused) : null)} />
    </>
  );
}

function useSessionForm(session: SessionValuesFragment): StoredForm<SessionForm> {
  const { event } = useEvent();
  const locale = useLocale();
  const queries = useQueryClient();
  const storeSession = (read: SessionValuesFragment) => {
    queries.setQueryData(['session', session.id, locale], read);
    return storedSession(read, event.locales);
  };
  return useStoredForm({
    draft: draftOf(session.id),
    stored: storedSession(session, event.locales),
    reread: async () => storeSession((await readSession(session.id, locale)) ?? session),
    save: async ({ version, before, after }) => {
      const input = { sessionId: session.id, version, ...changedSession(before, after) };
      const payload = await executeMutation(UpdateSessionDocument, { input, locale });
      await queries.invalidateQueries({ queryKey: ['sessions'] });
      return storeSession(payload.session ?? session);
    },
  });
}

function RemoveButton({ id }: { readonly id: string }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const navigate = useNavigate();
  const remove = useChange(RemoveSessionDocument, ['sessions']);
  const [isAsking, setAsking] = useState(false);
  return (
    <div>
      <Button kind="bad" icon="trash-2" onPress={() => setAsking(true)} isPending={remove.isPending}>
        {words.remove}
      </Button>
      <FailureNotice error={remove.error} />
      <ConfirmDialog
        title={words.removeQuestion}
        action={words.remove}
        isBad
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          remove.mutate(
            { input: { sessionId: id } },
            { onSuccess: () => void navigate({ to: '/$event/programme', params: { event: event.slug } }) },
          );
        }}
      >
        {words.removeText}
      </ConfirmDialog>
    </div>
  );
}
