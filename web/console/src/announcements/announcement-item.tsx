import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Plate } from '@vitrine/components/plate';
import { serverNow } from '@vitrine/components/server-clock';
import { StatusMark, type StatusTone } from '@vitrine/components/status-mark';
import { shortTime } from '@vitrine/components/times';
import { useChange } from '@vitrine/components/use-change';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { stateOf, TONES } from './announcement-state.js';
import {
  type AnnouncementRowFragment,
  type AnnouncementUrgency,
  DeleteAnnouncementDocument,
  PublishAnnouncementDocument,
  UnpublishAnnouncementDocument,
  UpdateAnnouncementDocument,
} from './announcements.graphql.js';
import { WORDS } from './words.js';

const URGENCIES: Readonly<Record<AnnouncementUrgency, StatusTone>> = {
  INFO: 'plain',
  WARNING: 'warn',
  URGENT: 'bad',
};

interface AnnouncementItemProps {
  readonly announcement: AnnouncementRowFragment;
  /** The current time of the server, in ms. */
  readonly now: number;
  readonly onEdit: () => void;
}

/** One announcement with its state, places and buttons. */
export function AnnouncementItem({ announcement, now, onEdit }: AnnouncementItemProps): ReactNode {
  const words = useWords(WORDS);
  const { rights } = useEvent();
  const { text, urgency } = announcement;
  const state = stateOf(announcement, now);
  return (
    <li className="card item" data-state={state}>
      <div className="item-main">
        <p className="item-marks">
          <StatusMark tone={TONES[state]}>{words.states[state]}</StatusMark>
          {urgency !== 'INFO' && (
            <StatusMark tone={URGENCIES[urgency]}>{words.urgencies[urgency]}</StatusMark>
          )}
        </p>
        <strong>{text}</strong>
        <p className="is-quiet">
          <Span announcement={announcement} /> · <Places announcement={announcement} />
        </p>
      </div>
      {rights.canManage && <Actions announcement={announcement} now={now} onEdit={onEdit} />}
    </li>
  );
}

function Span({
  announcement: { startsAt, endsAt },
}: Pick<AnnouncementItemProps, 'announcement'>): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const timeOf = (moment: string): string => shortTime(moment, event.timeZone, language);
  return `${timeOf(startsAt)} ${endsAt === null ? words.noEnd : words.until(timeOf(endsAt))}`;
}

function Places({ announcement: { venues, halls } }: Pick<AnnouncementItemProps, 'announcement'>): ReactNode {
  const words = useWords(WORDS);
  if (venues.length + halls.length === 0) return words.everywhere;
  return (
    <>
      {venues.map(({ id, shortName }) => (
        <span key={id}>{shortName} </span>
      ))}
      {halls.map(({ id, code, venue }) => (
        <span key={id} title={venue.shortName}>
          <Plate hall={code} />{' '}
        </span>
      ))}
    </>
  );
}

function Actions({ announcement, now, onEdit }: AnnouncementItemProps): ReactNode {
  const words = useWords(WORDS);
  const publish = useChange(PublishAnnouncementDocument, ['announcements']);
  const unpublish = useChange(UnpublishAnnouncementDocument, ['announcements']);
  const update = useChange(UpdateAnnouncementDocument, ['announcements']);
  const remove = useChange(DeleteAnnouncementDocument, ['announcements']);
  const [isAsking, setAsking] = useState(false);
  const state = stateOf(announcement, now);
  /** The accessible name of a button contains the announcement, because each item has the same buttons. */
  const nameOf = (action: string): string => words.actionOf(action, announcement.text);
  const input = { announcementId: announcement.id };
  const isPending = publish.isPending || unpublish.isPending || update.isPending || remove.isPending;
  return (
    <div className="buttons">
      {state === 'draft' && (
        <Button
          icon="send"
          aria-label={nameOf(words.publish)}
          onPress={() => publish.mutate({ input })}
          isPending={isPending}
        >
          {words.publish}
        </Button>
      )}
      {state === 'shown' && (
        <Button
          icon="octagon-x"
          aria-label={nameOf(words.endNow)}
          onPress={() => update.mutate({ input: { ...input, endsAt: new Date(serverNow()).toISOString() } })}
          isPending={isPending}
        >
          {words.endNow}
        </Button>
      )}
      {state === 'planned' && (
        <Button
          icon="eye-off"
          aria-label={nameOf(words.unpublish)}
          onPress={() => unpublish.mutate({ input })}
          isPending={isPending}
        >
          {words.unpublish}
        </Button>
      )}
      <Button kind="quiet" icon="pencil" aria-label={nameOf(words.edit)} onPress={onEdit} />
      <Button kind="quiet" icon="trash-2" aria-label={nameOf(words.remove)} onPress={() => setAsking(true)} />
      <FailureNotice error={publish.error ?? unpublish.error ?? update.error ?? remove.error} />
      <ConfirmDialog
        title={words.removeQuestion}
        action={words.remove}
        isBad
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          remove.mutate({ input });
        }}
      >
        <p>{announcement.text}</p>
        {words.removeText}
      </ConfirmDialog>
    </div>
  );
}
