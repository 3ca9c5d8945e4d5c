import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet } from '@tanstack/react-router';
import { DeletedObject } from '@vitrine/components/deleted-object';
import { type EntryScope, EntryScopeContext } from '@vitrine/components/entry/entry-scope';
import { useEntryChoices } from '@vitrine/components/entry/use-entry-choices';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useLocale, useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { MergeQuestion } from '@vitrine/components/merge-question';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { LeaveQuestion } from '../shell/leave-question.js';
import { type EntryChoices, labelOf, textOf } from '@vitrine/components/entry/entry-labels';
import { ExhibitorContext } from './exhibitor-context.js';
import { ExhibitorHead } from './exhibitor-head.js';
import type { ExhibitorDetailFragment } from './exhibitor.graphql.js';
import { PartLinks } from './part-links.js';
import { draftOf, exhibitorKey, readExhibitor, useEntryForm } from './use-entry-form.js';
import { WORDS } from './words.js';

const route = getRouteApi('/$event/exhibitors/$id');

/** The frame of all sections of an exhibitor: its head, and the form of its entry. */
export function ExhibitorFrame(): ReactNode {
  const { id } = route.useParams();
  const { event } = useEvent();
  const locale = useLocale();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const query = useQuery({
    queryKey: exhibitorKey(id, locale),
    queryFn: ({ signal }) => readExhibitor(id, locale, signal),
  });
  const choices = useEntryChoices(event.slug);
  const error = query.error ?? choices.error;
  if (error && !query.data) return <FailureNotice error={error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined || !choices.data) return <Loading />;
  if (query.data?.event.slug === event.slug) {
    return <LoadedFrame key={id} exhibitor={query.data} choices={choices.data} />;
  }
  const entryChoices = choices.data;
  return (
    <DeletedObject
      key={id}
      draft={draftOf(id)}
      title={words.noExhibitor}
      wayOut={
        <Link to="/$event/exhibitors" params={{ event: event.slug }}>
          {words.back}
        </Link>
      }
      labelOf={(path) => labelOf(path, language)}
      textOf={(path, value) => textOf(path, value, entryChoices, language)}
    />
  );
}

interface LoadedFrameProps {
  readonly exhibitor: ExhibitorDetailFragment;
  readonly choices: EntryChoices;
}

function LoadedFrame({ exhibitor, choices }: LoadedFrameProps): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const form = useEntryForm(exhibitor);
  const scope = useScope(exhibitor.id, exhibitor.contactEmail);
  const isHere = (pathname: string): boolean => pathname.includes(`/exhibitors/${exhibitor.id}`);
  return (
    <ExhibitorContext value={{ exhibitor, form, choices }}>
      <div className="screen detail-screen">
        <ExhibitorHead />
        <PartLinks />
        <div className="screen-messages">
          <FailureNotice error={form.error} />
          <MergeQuestion
            form={form}
            title={words.mergeTitle}
            labelOf={(path) => labelOf(path, language)}
            textOf={(path, value) => textOf(path, value, choices, language)}
          />
        </div>
        <EntryScopeContext value={scope}>
          <Outlet />
        </EntryScopeContext>
        <LeaveQuestion
          isUnsaved={form.isDirty}
          isHere={isHere}
          title={words.leaveTitle}
          action={words.leave}
          onLeave={form.reset}
        >
          {words.leaveText}
        </LeaveQuestion>
      </div>
    </ExhibitorContext>
  );
}

/** The parameters of the shared components for products and members. */
function useScope(exhibitorId: string, contactEmail: string | null): EntryScope {
  const { event, rights } = useEvent();
  return {
    exhibitorId,
    contactEmail,
    event,
    canEdit: rights.canManage,
    canManage: rights.canManage,
    canReview: rights.canReview,
    queryKey: ['exhibitor', exhibitorId],
  };
}
