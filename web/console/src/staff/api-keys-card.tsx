import { useQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useWords } from '@vitrine/components/language';
import { SecretDialog } from '@vitrine/components/secret-dialog';
import { StatusMark } from '@vitrine/components/status-mark';
import { TableHead } from '@vitrine/components/table-head';
import { shortTime } from '@vitrine/components/times';
import { serverNow } from '@vitrine/components/server-clock';
import { useChange } from '@vitrine/components/use-change';
import { type ReactNode, useId, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { NewApiKeyDialog } from './new-api-key-dialog.js';
import { ApiKeysDocument, type ApiKeysQuery, RevokeApiKeyDocument } from './staff.graphql.js';
import { WORDS } from './words.js';

type ApiKey = NonNullable<NonNullable<ApiKeysQuery['event']>['apiKeys']>[number];

/** The API keys of programs. A new key is shown once. */
export function ApiKeysCard(): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const id = useId();
  const [isCreating, setCreating] = useState(false);
  const [secret, setSecret] = useState<string>();
  const list = useQuery({
    queryKey: ['api-keys', event.slug],
    queryFn: async ({ signal }) =>
      (await executeQuery(ApiKeysDocument, { event: event.slug }, signal)).event?.apiKeys ?? [],
  });
  return (
    <section className="card table-card">
      <header>
        <h2 id={id}>{words.keysTitle}</h2>
        <Button icon="plus" onPress={() => setCreating(true)}>
          {words.newKey}
        </Button>
      </header>
      <p className="is-quiet">{words.keysText}</p>
      <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.data?.length === 0 && <Empty title={words.noKeys} />}
      {list.data && list.data.length > 0 && <KeyTable keys={list.data} labelledBy={id} />}
      {isCreating && (
        <NewApiKeyDialog
          onClose={() => setCreating(false)}
          onCreated={(token) => {
            setCreating(false);
            setSecret(token);
          }}
        />
      )}
      {secret !== undefined && (
        <SecretDialog title={words.keysTitle} secret={secret} onClose={() => setSecret(undefined)} />
      )}
    </section>
  );
}

function KeyTable({
  keys,
  labelledBy,
}: {
  readonly keys: readonly ApiKey[];
  readonly labelledBy: string;
}): ReactNode {
  const words = useWords(WORDS);
  return (
    <div className="scroll">
      <table className="facts" aria-labelledby={labelledBy}>
        <TableHead
          columns={[
            words.keyName,
            words.scope,
            words.state,
            words.lastUsed,
            words.expires,
            words.owner,
            words.actions,
          ]}
        />
        <tbody>
          {keys.map((key) => (
            <KeyRow key={key.id} apiKey={key} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function KeyRow({ apiKey: key }: { readonly apiKey: ApiKey }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const revoke = useChange(RevokeApiKeyDocument, ['api-keys']);
  const [isAsking, setAsking] = useState(false);
  const state = stateOf(key);
  const timeOf = (moment: string | null, none: string): string =>
    moment === null ? none : shortTime(moment, event.timeZone, language);
  return (
    <tr>
      <th scope="row">{key.name}</th>
      <td>{words.scopes[key.scope]}</td>
      <td>
        <StatusMark tone={state === 'valid' ? 'good' : 'plain'}>{words.keyStates[state]}</StatusMark>
      </td>
      <td>{timeOf(key.lastUsedAt, words.never)}</td>
      <td>{timeOf(key.expiresAt, words.forever)}</td>
      <td>{key.owner?.email}</td>
      <td>
        {state !== 'revoked' && (
          <Button kind="quiet" icon="octagon-x" onPress={() => setAsking(true)} isPending={revoke.isPending}>
            {words.stop}
          </Button>
        )}
        <FailureNotice error={revoke.error} />
        <ConfirmDialog
          title={words.stopQuestion(key.name)}
          action={words.stop}
          isBad
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            revoke.mutate({ input: { apiKeyId: key.id } });
          }}
        >
          {words.stopText}
        </ConfirmDialog>
      </td>
    </tr>
  );
}

function stateOf({ revokedAt, expiresAt }: ApiKey): 'valid' | 'expired' | 'revoked' {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && Date.parse(expiresAt) < serverNow() ? 'expired' : 'valid';
}
