import { executeQuery } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useWords } from '@vitrine/components/language';
import { ListEnd } from '@vitrine/components/list-end';
import { StatusMark, type StatusTone } from '@vitrine/components/status-mark';
import { keysOf } from '@vitrine/components/tables';
import { TableHead } from '@vitrine/components/table-head';
import { shortTime } from '@vitrine/components/times';
import { useChange } from '@vitrine/components/use-change';
import { usePages } from '@vitrine/components/use-pages';
import { type ReactNode, useId, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { LinkToCopy } from './invite-dialog.js';
import {
  type InvitationState,
  InvitationsDocument,
  type InvitationsQuery,
  ResendInvitationDocument,
  RevokeInvitationDocument,
} from './staff.graphql.js';
import { WORDS } from './words.js';

type Invitation = NonNullable<NonNullable<InvitationsQuery['event']>['invitations']>['nodes'][number];

const TONES: Readonly<Record<InvitationState, StatusTone>> = {
  PENDING: 'busy',
  ACCEPTED: 'good',
  EXPIRED: 'warn',
  REVOKED: 'plain',
};
/** Whether an invitation can still be sent again or revoked. */
const IS_OPEN: Readonly<Record<InvitationState, boolean>> = {
  PENDING: true,
  ACCEPTED: false,
  EXPIRED: true,
  REVOKED: false,
};
const OPEN_STATES = keysOf(IS_OPEN).filter((state) => IS_OPEN[state]);

/** Invitations to the event and to its exhibitors. They can be sent again or revoked. */
export function InvitationsCard(): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const id = useId();
  const [showsAll, setShowsAll] = useState(false);
  const states = showsAll ? null : OPEN_STATES;
  const list = usePages(['invitations', event.slug, states], async (after, signal) => {
    const { event: read } = await executeQuery(
      InvitationsDocument,
      { event: event.slug, states, after },
      signal,
    );
    return read?.invitations;
  });
  return (
    <section className="card table-card">
      <header>
        <h2 id={id}>
          {words.invitations} <small>{list.total}</small>
        </h2>
        <div className="choices" role="group" aria-label={words.state}>
          {[false, true].map((all) => (
            <button
              key={String(all)}
              type="button"
              aria-pressed={showsAll === all}
              onClick={() => setShowsAll(all)}
            >
              {all ? words.all : words.open}
            </button>
          ))}
        </div>
      </header>
      {list.rows?.length === 0 && <Empty title={words.noInvitations} />}
      {list.rows && list.rows.length > 0 && (
        <div className="scroll">
          <table className="facts" aria-labelledby={id}>
            <TableHead
              columns={[words.email, words.role, words.state, words.expires, words.inviter, words.actions]}
            />
            <tbody>
              {list.rows.map((invitation) => (
                <InvitationRow key={invitation.id} invitation={invitation} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ListEnd list={list} />
    </section>
  );
}

function InvitationRow({ invitation }: { readonly invitation: Invitation }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const { email, name, role, state, exhibitor } = invitation;
  return (
    <tr>
      <th scope="row" className="is-address">
        {email}
        {name !== null && <div className="is-quiet">{name}</div>}
      </th>
      <td>
        {words.roles[role]}
        {exhibitor && <div className="is-quiet">{exhibitor.name}</div>}
      </td>
      <td>
        <StatusMark tone={TONES[state]}>{words.states[state]}</StatusMark>
      </td>
      <td>{shortTime(invitation.expiresAt, event.timeZone, language)}</td>
      <td className="is-address">{invitation.inviter?.email}</td>
      <td>{IS_OPEN[state] && <InvitationActions id={invitation.id} email={email} />}</td>
    </tr>
  );
}

function InvitationActions({ id, email }: { readonly id: string; readonly email: string }): ReactNode {
  const words = useWords(WORDS);
  const resend = useChange(ResendInvitationDocument, ['invitations']);
  const revoke = useChange(RevokeInvitationDocument, ['invitations']);
  const [isAsking, setAsking] = useState(false);
  const input = { invitationId: id };
  const link = resend.data?.link ?? null;
  return (
    <>
      <div className="buttons">
        <Button
          kind="quiet"
          icon="mail"
          onPress={() => resend.mutate({ input })}
          isPending={resend.isPending}
        >
          {words.resend}
        </Button>
        <Button kind="quiet" icon="x" onPress={() => setAsking(true)} isPending={revoke.isPending}>
          {words.revoke}
        </Button>
      </div>
      <span role="status">{resend.data?.sent && words.resent}</span>
      {link !== null && <LinkToCopy link={link} />}
      <FailureNotice error={resend.error ?? revoke.error} />
      <ConfirmDialog
        title={words.revokeQuestion(email)}
        action={words.revoke}
        isBad
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          revoke.mutate({ input });
        }}
      >
        {words.revokeText}
      </ConfirmDialog>
    </>
  );
}
