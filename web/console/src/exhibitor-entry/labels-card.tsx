import { executeMutation, Refused } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { Icon } from '@vitrine/components/icon';
import { useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { useFormDraft } from '@vitrine/components/use-form-draft';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import type { ReactNode, SyntheticEvent } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { LABEL_EXHIBITORS } from '@vitrine/ui/bounds';
import { useEvent } from '../event/event-context.js';
import { WORDS as LIST_WORDS } from '../exhibitors/words.js';
import { useExhibitor } from '../exhibitor/exhibitor-context.js';
import { SetLabelsDocument } from '../exhibitor/exhibitor.graphql.js';
import { useExhibitorChange } from '../exhibitor/use-exhibitor-change.js';
import { WORDS } from '../exhibitor/words.js';

/** The labels of the exhibitor, for staff. Each change is saved at once. */
export function LabelsCard(): ReactNode {
  const words = useWords(WORDS);
  const { remove } = useWords(COMPONENT_WORDS);
  const { exhibitor } = useExhibitor();
  const labels = exhibitor.labels ?? [];
  const { set, error, isPending } = useLabels();
  const otherLabels = (exhibitor.event.exhibitorLabels ?? []).filter((label) => !labels.includes(label));
  return (
    <section className="card form-rows" aria-labelledby="labels">
      <h2 id="labels">{words.labels}</h2>
      <FailureNotice error={error} />
      <ul className="tags">
        {labels.map((label) => (
          <li key={label} className="tag">
            {label}
            <AriaButton
              aria-label={remove(label)}
              isDisabled={isPending}
              onPress={() => set({ remove: [label] })}
            >
              <Icon name="x" size={14} />
            </AriaButton>
          </li>
        ))}
        {otherLabels.slice(0, 8).map((label) => (
          <li key={label}>
            <Button kind="quiet" icon="plus" isDisabled={isPending} onPress={() => set({ add: [label] })}>
              {label}
            </Button>
          </li>
        ))}
      </ul>
      <NewLabel onAdd={(label) => set({ add: [label] })} />
    </section>
  );
}

function NewLabel({ onAdd }: { readonly onAdd: (label: string) => void }): ReactNode {
  const words = useWords(LIST_WORDS);
  const { exhibitor } = useExhibitor();
  const { values, change: changeLabel, discard } = useFormDraft(`label:${exhibitor.id}`, { typed: '' });
  const typedLabel = values.typed.trim();
  const add = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (typedLabel !== '') onAdd(typedLabel);
    discard();
  };
  return (
    <form className="input-row" onSubmit={add}>
      <TextInput
        label={words.newLabel}
        maxLength={LABEL_EXHIBITORS.add.maximum}
        value={values.typed}
        onChange={(text) => changeLabel({ typed: text })}
      />
      <Button type="submit">{words.addLabels}</Button>
    </form>
  );
}

function useLabels() {
  const { event } = useEvent();
  const { exhibitor } = useExhibitor();
  const { mutate, ...state } = useExhibitorChange();
  const set = (labels: { add?: string[]; remove?: string[] }): void =>
    mutate(async () => {
      const input = { eventId: event.id, exhibitorIds: [exhibitor.id], ...labels };
      const { results } = await executeMutation(SetLabelsDocument, { input });
      const errors = results.flatMap((result) => result.errors);
      if (errors.length > 0) throw new Refused(errors);
    });
  return { ...state, set };
}
