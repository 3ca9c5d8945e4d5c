import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { executeMutation, Refused } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { useEntryChoices } from '@vitrine/components/entry/use-entry-choices';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { Icon } from '@vitrine/components/icon';
import { useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { isSame } from '@vitrine/components/merge';
import { EmptyFieldsNotice, RequiredFields } from '@vitrine/components/required-fields';
import { useFormDraft } from '@vitrine/components/use-form-draft';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { LeaveQuestion } from '../shell/leave-question.js';
import { EntryFields } from '@vitrine/components/entry/entry-fields';
import { changedEntry, emptyEntry } from '@vitrine/components/entry/entry-values';
import { RegisterExhibitorDocument } from './exhibitor.graphql.js';
import { WORDS } from './words.js';

/** Registers an exhibitor as a draft. Unsaved input survives a reload. */
export function NewExhibitorScreen(): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const choices = useEntryChoices(event.slug);
  const { values, set, create, isDirty, discard } = useNewExhibitor();
  const errorAt = (field: string): string | undefined => {
    const { error } = create;
    return error instanceof Refused ? error.errorAt(field)?.message : undefined;
  };
  if (!choices.data) return <Loading />;
  return (
    <RequiredFields>
      <form
        noValidate
        className="screen detail-screen"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          create.mutate();
        }}
      >
        <header className="screen-head detail-head">
          <Link
            className="button is-quiet is-icon"
            to="/$event/exhibitors"
            params={{ event: event.slug }}
            activeOptions={{ exact: true }}
            aria-label={words.back}
          >
            <Icon name="arrow-left" />
          </Link>
          <h1>{words.newTitle}</h1>
          <Button kind="main" type="submit" isPending={create.isPending}>
            {words.create}
          </Button>
        </header>
        <div className="screen-messages">
          <EmptyFieldsNotice />
          <FailureNotice error={create.error} />
        </div>
        <div className="detail-columns">
          <div className="form-rows">
            <EntryFields
              locales={event.locales}
              values={values}
              onChange={set}
              errorAt={errorAt}
              choices={choices.data}
              isReadOnly={false}
            />
          </div>
        </div>
        <LeaveQuestion
          isUnsaved={isDirty}
          isHere={() => false}
          title={words.leaveTitle}
          action={words.leave}
          onLeave={discard}
        >
          {words.leaveText}
        </LeaveQuestion>
      </form>
    </RequiredFields>
  );
}

/** The values of the new exhibitor, and the request that creates and opens it. */
function useNewExhibitor() {
  const { event } = useEvent();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const empty = emptyEntry(event.locales);
  const { values, change: set, discard } = useFormDraft(`exhibitor:new:${event.id}`, empty);
  const create = useMutation({
    mutationFn: () => {
      const { name = [], ...rest } = changedEntry(empty, values);
      return executeMutation(RegisterExhibitorDocument, { input: { ...rest, eventId: event.id, name } });
    },
    onSuccess: async ({ exhibitor }) => {
      discard();
      void queries.invalidateQueries({ queryKey: ['exhibitors', event.slug] });
      const params = { event: event.slug, id: exhibitor?.id ?? '' };
      await navigate({ to: '/$event/exhibitors/$id', params, replace: true, ignoreBlocker: true });
    },
  });
  return { values, set, create, isDirty: !isSame(values, empty), discard };
}
