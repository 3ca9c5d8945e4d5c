import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, change, Refused } from '@vitrine/components/ask';
import { Button } from '@vitrine/components/button';
import { ChoiceInput } from '@vitrine/components/choice-input';
import { Dialog } from '@vitrine/components/dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useLocale, useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { shortTime } from '@vitrine/components/times';
import { useKeptState } from '@vitrine/components/use-kept-state';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import type { ReactNode, SyntheticEvent } from 'react';
import { useEvent } from '../event/event-context.js';
import { KioskFields } from './kiosk-fields.js';
import { type KioskValues, kioskInput } from './kiosk-values.js';
import {
  ApproveKioskDocument,
  type ApproveKioskInput,
  DenyKioskDocument,
  type KioskRowFragment,
  WaitingDeviceDocument,
  type WaitingDeviceQuery,
} from './kiosks.graphql.js';
import { WORDS } from './words.js';

type Device = NonNullable<NonNullable<WaitingDeviceQuery['event']>['kioskPairing']>;

interface ApproveDialogProps {
  readonly kiosks: readonly KioskRowFragment[];
  readonly onClose: () => void;
  readonly onApproved: (kiosk: string) => void;
}

/** Approves the device that shows a code, as a new kiosk or as the new device of one. */
export function ApproveDialog({ kiosks, onClose, onApproved }: ApproveDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { cancel } = useWords(COMPONENT_WORDS);
  const { event } = useEvent();
  const { values, change: keep, giveUp } = useKeptState(`kiosk-code:${event.id}`, { code: '' });
  const code = values.code.trim();
  const search = useMutation({
    mutationFn: async () =>
      (await ask(WaitingDeviceDocument, { event: event.slug, code })).event?.kioskPairing ?? null,
  });
  const find = (submitted: SyntheticEvent): void => {
    submitted.preventDefault();
    search.mutate();
  };
  return (
    <Dialog title={words.approve} isOpen onClose={onClose}>
      <form className="form-rows" onSubmit={find}>
        <div className="code-row">
          <TextInput
            label={words.code}
            hint={words.codeHint}
            value={values.code}
            onChange={(text) => keep({ code: text.toUpperCase() })}
            error={search.data === null ? words.noDevice : undefined}
            autoComplete="off"
            maxLength={20}
            autoFocus
          />
          <Button type="submit" icon="search" isPending={search.isPending} isDisabled={code === ''}>
            {words.find}
          </Button>
        </div>
      </form>
      <FailureNotice error={search.error} />
      {search.data && (
        <ApproveForm
          device={search.data}
          kiosks={kiosks}
          onClose={giveUp(onClose)}
          onApproved={(kiosk) => giveUp(() => onApproved(kiosk))()}
        />
      )}
      {!search.data && (
        <div className="dialog-buttons">
          <Button onPress={giveUp(onClose)}>{cancel}</Button>
        </div>
      )}
    </Dialog>
  );
}

const NEW = 'new';
const BLANK: KioskValues & { readonly replaced: string } = {
  replaced: NEW,
  name: '',
  hall: '',
  x: null,
  y: null,
  heading: '',
  panelWidth: '',
  locale: '',
  trusted: false,
};

function ApproveForm({
  device,
  kiosks,
  onClose,
  onApproved,
}: ApproveDialogProps & { readonly device: Device }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const { values, change: keep, giveUp } = useKeptState(`kiosk-approval:${event.id}`, BLANK);
  const { replaced } = values;
  const { approve, deny, errorAt } = useDecision(device.userCode);
  const submit = (submitted: SyntheticEvent): void => {
    submitted.preventDefault();
    const settings = replaced === NEW ? kioskInput(values) : { kioskId: replaced };
    approve.mutate(settings, { onSuccess: ({ kiosk }) => giveUp(() => onApproved(kiosk?.id ?? ''))() });
  };
  return (
    <form className="form-rows" onSubmit={submit}>
      <DeviceFacts device={device} />
      {kiosks.length > 0 && (
        <ChoiceInput
          label={words.replace}
          value={replaced}
          onChange={(kiosk) => keep({ replaced: kiosk })}
          choices={[
            { value: NEW, label: words.newKiosk },
            ...kiosks.map(({ id, name }) => ({ value: id, label: words.replaces(name) })),
          ]}
        />
      )}
      {replaced === NEW && <KioskFields values={values} onChange={keep} errorAt={errorAt} />}
      <FailureNotice error={approve.error ?? deny.error} />
      <div className="dialog-buttons">
        <Button
          kind="bad"
          onPress={() => deny.mutate(undefined, { onSuccess: giveUp(onClose) })}
          isPending={deny.isPending}
        >
          {words.deny}
        </Button>
        <Button kind="main" type="submit" icon="check" isPending={approve.isPending}>
          {words.confirmApprove}
        </Button>
      </div>
    </form>
  );
}

/** Approves or refuses the device of a code. */
function useDecision(userCode: string) {
  const { event } = useEvent();
  const locale = useLocale();
  const queries = useQueryClient();
  const terms = { eventId: event.id, userCode };
  const approve = useMutation({
    mutationFn: (settings: Partial<ApproveKioskInput>) =>
      change(ApproveKioskDocument, { input: { ...terms, ...settings }, locale }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['kiosks'] }),
  });
  const deny = useMutation({ mutationFn: () => change(DenyKioskDocument, { input: terms }) });
  const errorAt = (field: string): string | undefined =>
    approve.error instanceof Refused ? approve.error.errorAt(field)?.message : undefined;
  return { approve, deny, errorAt };
}

function DeviceFacts({ device }: { readonly device: Device }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const { address, appVersion, screenWidth, screenHeight, createdAt } = device;
  return (
    <section className="device" aria-label={words.device}>
      <strong>{device.userCode}</strong>
      <dl className="facts-list">
        <div>
          <dt>{words.since}</dt>
          <dd>{shortTime(createdAt, event.timeZone, language)}</dd>
        </div>
        <div>
          <dt>{words.screen}</dt>
          <dd>{screenWidth === null ? words.unknown : `${screenWidth} × ${screenHeight ?? ''}`}</dd>
        </div>
        <div>
          <dt>{words.version}</dt>
          <dd>{appVersion ?? words.unknown}</dd>
        </div>
        <div>
          <dt>{words.address}</dt>
          <dd>{address ?? words.unknown}</dd>
        </div>
      </dl>
    </section>
  );
}
