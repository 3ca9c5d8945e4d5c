import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { executeQuery, executeMutation } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { SecretDialog } from '@vitrine/components/secret-dialog';
import { StatusMark, type StatusTone } from '@vitrine/components/status-mark';
import { serverNow } from '@vitrine/components/server-clock';
import { TableHead } from '@vitrine/components/table-head';
import { shortTime } from '@vitrine/components/times';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { BackLink } from '../shell/back-link.js';
import {
  EnrolmentKeysDocument,
  type EnrolmentKeysQuery,
  RevokeEnrolmentKeyDocument,
} from './enrolment-keys.graphql.js';
import { NewKeyDialog } from './new-key-dialog.js';
import { WORDS } from './words.js';

type EnrolmentKey = NonNullable<NonNullable<EnrolmentKeysQuery['event']>['kioskEnrolmentKeys']>[number];
type KeyState = 'valid' | 'expired' | 'revoked' | 'used';

const TONES: Readonly<Record<KeyState, StatusTone>> = {
  valid: 'good',
  expired: 'plain',
  revoked: 'plain',
  used: 'plain',
};

/** The keys with which the devices of a fleet register. */
export function EnrolmentKeysScreen(): ReactNode {
  const words = useWords(WORDS);
  const { event, rights } = useEvent();
  const [isCreating, setCreating] = useState(false);
  const [secret, setSecret] = useState<string>();
  const list = useQuery({
    queryKey: ['enrolment-keys', event.slug],
    queryFn: async ({ signal }) => {
      const { event: read } = await executeQuery(EnrolmentKeysDocument, { event: event.slug }, signal);
      return read?.kioskEnrolmentKeys ?? [];
    },
  });
  return (
    <div className="screen">
      <header className="screen-head">
        <BackLink to="/$event/kiosks" label={words.title} />
        <h1>{words.keys}</h1>
        {rights.canManage && (
          <Button kind="main" icon="plus" onPress={() => setCreating(true)}>
            {words.newKey}
          </Button>
        )}
      </header>
      <div className="screen-body">
        <p className="is-quiet">{words.keysText}</p>
        <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
        {list.isPending && <Loading />}
        {list.data?.length === 0 && <Empty title={words.noKeys} />}
        {list.data && list.data.length > 0 && <KeyTable keys={list.data} />}
      </div>
      {isCreating && (
        <NewKeyDialog
          onClose={() => setCreating(false)}
          onCreated={(key) => {
            setCreating(false);
            setSecret(key);
          }}
        />
      )}
      {secret !== undefined && (
        <SecretDialog title={words.secretTitle} secret={secret} onClose={() => setSecret(undefined)} />
      )}
    </div>
  );
}

function KeyTable({ keys }: { readonly keys: readonly EnrolmentKey[] }): ReactNode {
  const words = useWords(WORDS);
  return (
    <section className="card table-card">
      <div className="scroll">
        <table className="facts" aria-label={words.keys}>
          <TableHead
            columns={[words.name, words.state, words.devices, words.expires, words.owner, words.revoke]}
          />
          <tbody>
            {keys.map((key) => (
              <KeyRow key={key.id} enrolmentKey={key} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function KeyRow({ enrolmentKey: key }: { readonly enrolmentKey: EnrolmentKey }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const revoke = useMutation({
    mutationFn: () => executeMutation(RevokeEnrolmentKeyDocument, { input: { enrolmentKeyId: key.id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['enrolment-keys'] }),
  });
  const state = stateOf(key);
  return (
    <tr>
      <th scope="row">{key.name}</th>
      <td>
        <StatusMark tone={TONES[state]}>{words.keyStates[state]}</StatusMark>
      </td>
      <td className="is-number">{words.devicesOf(key.enrolled, key.devices)}</td>
      <td>{shortTime(key.expiresAt, event.timeZone, language)}</td>
      <td>{key.owner?.email}</td>
      <td>
        <FailureNotice error={revoke.error} />
        {state !== 'revoked' && (
          <Button kind="bad" onPress={() => setAsking(true)} isPending={revoke.isPending}>
            {words.revoke}
          </Button>
        )}
        <ConfirmDialog
          title={words.revokeKeyQuestion(key.name)}
          action={words.revoke}
          isBad
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            revoke.mutate();
          }}
        >
          {words.revokeKeyText}
        </ConfirmDialog>
      </td>
    </tr>
  );
}

function stateOf({ revokedAt, expiresAt, enrolled, devices }: EnrolmentKey): KeyState {
  if (revokedAt !== null) return 'revoked';
  if (Date.parse(expiresAt) < serverNow()) return 'expired';
  return enrolled >= devices ? 'used' : 'valid';
}
