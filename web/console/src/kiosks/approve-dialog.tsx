import { useMutation, useQueryClient } from '@tanstack/react-query';
import { executeQuery, executeMutation, Refused } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { ChoiceInput } from '@vitrine/components/choice-input';
import { Dialog } from '@vitrine/components/dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLocale, useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { useFormDraft } from '@vitrine/components/use-form-draft';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import { type ReactNode, type SyntheticEvent, useEffect } from 'react';
import { useEvent } from '../event/event-context.js';
import { DeviceFacts, type WaitingDevice } from './device-facts.js';
import { KioskFields } from './kiosk-fields.js';
import { type KioskValues, kioskInput } from './kiosk-values.js';
import {
  ApproveKioskDocument,
  type ApproveKioskInput,
  DenyKioskDocument,
  type KioskRowFragment,
  WaitingDeviceDocument,
} from './kiosks.graphql.js';
import { WORDS } from './words.js';

interface DecisionProps {
  readonly kiosks: readonly KioskRowFragment[];
  readonly onClose: () => void;
  readonly onApproved: (kiosk: string) => void;
}

interface ApproveDialogProps extends DecisionProps {
  /** The code of the address, which is searched at once. Empty if the user enters it. */
  readonly first: string;
}

/** Approves the device with the entered user code, as a new kiosk or as the new device of an existing one. */
export function ApproveDialog({ first, kiosks, onClose, onApproved }: ApproveDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { cancel } = useWords(COMPONENT_WORDS);
  const { event } = useEvent();
  const {
    values,
    change: changeValues,
    discardThen,
  } = useFormDraft(`kiosk-code:${event.id}:${first}`, { code: first });
  const code = values.code.trim();
  const search = useMutation({
    mutationFn: async (code: string) =>
      (await executeQuery(WaitingDeviceDocument, { event: event.slug, code })).event?.kioskPairing ?? null,
  });
  const { mutate } = search;
  useEffect(() => {
    if (first !== '') mutate(first);
  }, [first, mutate]);
  const find = (submitted: SyntheticEvent): void => {
    submitted.preventDefault();
    mutate(code);
  };
  return (
    <Dialog title={words.approve} isOpen onClose={onClose}>
      <form className="form-rows" onSubmit={find}>
        <div className="code-row">
          <TextInput
            label={words.code}
            hint={words.codeHint}
            value={values.code}
            onChange={(text) => changeValues({ code: text.toUpperCase() })}
            error={search.data === null ? words.noDevice : undefined}
            autoComplete="off"
            maxLength={CODE_LENGTH}
            autoFocus={first === ''}
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
          onClose={discardThen(onClose)}
          onApproved={(kiosk) => discardThen(() => onApproved(kiosk))()}
        />
      )}
      {!search.data && (
        <div className="dialog-buttons">
          <Button onPress={discardThen(onClose)}>{cancel}</Button>
        </div>
      )}
    </Dialog>
  );
}

const NEW = 'new';
/** Longer than any code, so that one with spaces can be pasted. */
const CODE_LENGTH = 20;
const BLANK: KioskValues & { readonly replaced: string } = {
  replaced: NEW,
  name: '',
  hall: '',
  x: null,
  y: null,
  heading: '',
  panelWidth: '',
  locale: '',
  persistedOnly: false,
};

function ApproveForm({
  device,
  kiosks,
  onClose,
  onApproved,
}: DecisionProps & { readonly device: WaitingDevice }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const { values, change: changeValues, discardThen } = useFormDraft(`kiosk-approval:${event.id}`, BLANK);
  const { replaced } = values;
  const { approve, deny, errorAt } = useDecision(device.userCode);
  const submit = (submitted: SyntheticEvent): void => {
    submitted.preventDefault();
    const settings = replaced === NEW ? kioskInput(values) : { kioskId: replaced };
    approve.mutate(settings, { onSuccess: ({ kiosk }) => discardThen(() => onApproved(kiosk?.id ?? ''))() });
  };
  return (
    <form className="form-rows" onSubmit={submit}>
      <DeviceFacts device={device} />
      <p>{words.recognize}</p>
      {kiosks.length > 0 && (
        <ChoiceInput
          label={words.replace}
          value={replaced}
          onChange={(kiosk) => changeValues({ replaced: kiosk })}
          choices={[
            { value: NEW, label: words.newKiosk },
            ...kiosks.map(({ id, name }) => ({ value: id, label: words.replaces(name) })),
          ]}
        />
      )}
      {replaced === NEW && <KioskFields values={values} onChange={changeValues} errorAt={errorAt} />}
      <FailureNotice error={approve.error ?? deny.error} />
      <div className="dialog-buttons">
        <Button
          kind="bad"
          onPress={() => deny.mutate(undefined, { onSuccess: discardThen(onClose) })}
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

/** Approves or refuses the device with the user code. */
function useDecision(userCode: string) {
  const { event } = useEvent();
  const locale = useLocale();
  const queries = useQueryClient();
  const terms = { eventId: event.id, userCode };
  const approve = useMutation({
    mutationFn: (settings: Partial<ApproveKioskInput>) =>
      executeMutation(ApproveKioskDocument, { input: { ...terms, ...settings }, locale }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['kiosks'] }),
  });
  const deny = useMutation({ mutationFn: () => executeMutation(DenyKioskDocument, { input: terms }) });
  const errorAt = (field: string): string | undefined =>
    approve.error instanceof Refused ? approve.error.errorAt(field)?.message : undefined;
  return { approve, deny, errorAt };
}
