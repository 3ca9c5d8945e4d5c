import { useQuery } from '@tanstack/react-query';
import { executeQuery, requireViewer } from '@vitrine/components/graphql-request';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLocale, useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { useSession } from '@vitrine/components/session';
import { createContext, type ReactNode, use } from 'react';
import { EventFrameDocument, type EventFrameQuery } from './event.graphql.js';
import { type EventRights, rightsIn } from './event-rights.js';
import { NotFound, PlainPage } from './plain-page.js';
import { WORDS } from './words.js';

/** The event of the address, with the data that all screens need. */
export type EventFrame = NonNullable<EventFrameQuery['event']>;

interface EventContextValue {
  readonly event: EventFrame;
  readonly rights: EventRights;
  /** Whether the server sends mails. */
  readonly sendsMails: boolean;
}

const EventContext = createContext<EventContextValue | undefined>(undefined);

interface EventProviderProps {
  /** The slug of the event. */
  readonly slug: string;
  readonly children: ReactNode;
}

/** Reads the event of the address. Its screens are shown only to staff of the event. */
export function EventProvider({ slug, children }: EventProviderProps): ReactNode {
  const { viewer } = useSession();
  const locale = useLocale();
  const words = useWords(WORDS);
  const { data, error, refetch } = useQuery({
    queryKey: ['event', slug, locale],
    queryFn: async ({ signal }) => {
      const read = await executeQuery(EventFrameDocument, { event: slug, locale }, signal);
      requireViewer(read.viewer);
      return read;
    },
    // After a change of the language, the screens and their unsaved input stay until the texts have arrived.
    placeholderData: (shown) => (shown?.event?.slug === slug ? shown : undefined),
  });
  if (error && !data) {
    return (
      <PlainPage>
        <FailureNotice error={error} onRetry={() => void refetch()} />
      </PlainPage>
    );
  }
  if (!data) return <Loading />;
  const { event, sendsMails } = data;
  const rights = event && rightsIn(event.id, viewer);
  if (!event || !rights?.isStaff) {
    return (
      <PlainPage>
        <NotFound title={words.noEvent(slug)} />
      </PlainPage>
    );
  }
  return <EventContext value={{ event, rights, sendsMails }}>{children}</EventContext>;
}

/** The event of the address and the rights of the signed-in user in it. */
export function useEvent(): EventContextValue {
  const value = use(EventContext);
  if (!value) throw new Error('useEvent is called outside of EventProvider.');
  return value;
}
