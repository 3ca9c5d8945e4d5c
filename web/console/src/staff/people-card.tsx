import { executeQuery } from '@vitrine/components/graphql-request';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { ListEnd } from '@vitrine/components/list-end';
import { MenuButton } from '@vitrine/components/menu-button';
import { useSession } from '@vitrine/components/session';
import { StatusMark } from '@vitrine/components/status-mark';
import { TableHead } from '@vitrine/components/table-head';
import { useChange } from '@vitrine/components/use-change';
import { usePages } from '@vitrine/components/use-pages';
import { type ReactNode, useId, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { GrantRoleDocument, RevokeRoleDocument, StaffDocument, type StaffQuery } from './staff.graphql.js';
import { STAFF_ROLES, STAFF_TONES, type StaffRole } from './staff-roles.js';
import { WORDS } from './words.js';

type Person = NonNullable<NonNullable<StaffQuery['event']>['staff']>['nodes'][number];

/** The organizers and reviewers. Roles can be granted and removed. */
export function PeopleCard(): ReactNode {
  const words = useWords(WORDS);
  const { event, rights } = useEvent();
  const id = useId();
  const list = usePages(['staff', event.slug], async (after, signal) => {
    const { event: read } = await executeQuery(StaffDocument, { event: event.slug, after }, signal);
    return read?.staff;
  });
  return (
    <section className="card table-card">
      <header>
        <h2 id={id}>{words.people}</h2>
      </header>
      <p className="is-quiet">{words.peopleText}</p>
      {list.rows?.length === 0 && <Empty title={words.noPeople} />}
      {list.rows && list.rows.length > 0 && (
        <div className="scroll">
          <table className="facts" aria-labelledby={id}>
            <TableHead
              columns={[words.name, words.email, words.role, ...(rights.canManage ? [words.actions] : [])]}
            />
            <tbody>
              {list.rows.map((person) => (
                <PersonRow key={person.id} person={person} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ListEnd list={list} />
    </section>
  );
}

function PersonRow({ person }: { readonly person: Person }): ReactNode {
  const words = useWords(WORDS);
  const { event, rights } = useEvent();
  const { viewer } = useSession();
  const grant = useChange(GrantRoleDocument, ['staff', 'viewer']);
  const revoke = useChange(RevokeRoleDocument, ['staff', 'viewer']);
  const [removed, setRemoved] = useState<StaffRole>();
  const heldRoles = STAFF_ROLES.filter((role) =>
    person.roles.some((each) => each.role === role && each.event?.id === event.id),
  );
  const inputOf = (role: StaffRole) => ({ input: { email: person.email, role, eventId: event.id } });
  return (
    <tr>
      <th scope="row">{person.name}</th>
      <td className="is-address">{person.email}</td>
      <td>
        {heldRoles.map((role) => (
          <StatusMark key={role} tone={STAFF_TONES[role]}>
            {words.roles[role]}
          </StatusMark>
        ))}
      </td>
      {rights.canManage && (
        <td>
          <MenuButton
            label={words.more}
            name={words.moreOf(person.name)}
            kind="quiet"
            entries={STAFF_ROLES.map((role) =>
              heldRoles.includes(role)
                ? { name: role, label: words.removeRole(words.roles[role]), icon: 'minus' as const }
                : { name: role, label: words.addRole(words.roles[role]), icon: 'plus' as const },
            )}
            onChoose={(role) => (heldRoles.includes(role) ? setRemoved(role) : grant.mutate(inputOf(role)))}
          />
          <FailureNotice error={grant.error ?? revoke.error} />
          {removed && (
            <ConfirmDialog
              title={words.removeQuestion(person.name, words.roles[removed])}
              action={words.removeRole(words.roles[removed])}
              isBad
              isOpen
              onClose={() => setRemoved(undefined)}
              onConfirm={() => {
                setRemoved(undefined);
                revoke.mutate(inputOf(removed));
              }}
            >
              {person.email === viewer.email ? words.ownText : words.removeText}
            </ConfirmDialog>
          )}
        </td>
      )}
    </tr>
  );
}
