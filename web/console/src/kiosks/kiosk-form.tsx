import { useQueryClient } from '@tanstack/react-query';
import { executeQuery, executeMutation } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { CheckInput } from '@vitrine/components/check-input';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { formFields } from '@vitrine/components/form-fields';
import { useLocale, useWords } from '@vitrine/components/language';
import { MergeQuestion } from '@vitrine/components/merge-question';
import { type StoredForm, useStoredForm } from '@vitrine/components/use-stored-form';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { KioskFields } from './kiosk-fields.js';
import { type KioskValues, kioskInput, storedKiosk } from './kiosk-values.js';
import { type KioskRowFragment, KiosksDocument, UpdateKioskDocument } from './kiosks.graphql.js';
import { PlacePicker } from './place-picker.js';
import { WORDS } from './words.js';

interface KioskFormProps {
  readonly kiosk: KioskRowFragment;
  readonly isReadOnly: boolean;
}

/** The place and the settings of a kiosk. */
export function KioskForm({ kiosk, isReadOnly }: KioskFormProps): ReactNode {
  const words = useWords(WORDS);
  const form = useKioskForm(kiosk);
  const { values, set, errorAt } = form;
  const { check } = formFields(values, set, errorAt);
  const labels: Readonly<Record<string, string>> = {
    name: words.name,
    hall: words.hall,
    x: words.x,
    y: words.y,
    heading: words.heading,
    panelWidth: words.panelWidth,
    locale: words.language,
    persistedOnly: words.persistedOnly,
  };
  return (
    <form
      className="form-rows"
      aria-label={words.settings}
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <MergeQuestion
        form={form}
        title={words.changed}
        labelOf={(path) => labels[path] ?? path}
        textOf={(_path, value) => (typeof value === 'string' ? value : JSON.stringify(value ?? ''))}
      />
      <FailureNotice error={form.error} />
      <KioskFields values={values} onChange={set} errorAt={errorAt} isReadOnly={isReadOnly} />
      {values.hall !== '' && <PlacePicker values={values} onChange={set} isReadOnly={isReadOnly} />}
      <CheckInput {...check('persistedOnly')} isDisabled={isReadOnly}>
        {words.persistedOnly}
      </CheckInput>
      {!isReadOnly && <FormButtons form={form} />}
    </form>
  );
}

function FormButtons({ form }: { readonly form: StoredForm<KioskValues> }): ReactNode {
  const words = useWords(WORDS);
  return (
    <div className="buttons">
      <Button kind="main" type="submit" isDisabled={!form.canSave} isPending={form.isSaving}>
        {words.save}
      </Button>
      <Button isDisabled={!form.isDirty} onPress={form.reset}>
        {words.cancel}
      </Button>
      <span role="status">{form.isSaved && words.placed}</span>
    </div>
  );
}

function useKioskForm(kiosk: KioskRowFragment): StoredForm<KioskValues> {
  const { event } = useEvent();
  const locale = useLocale();
  const queries = useQueryClient();
  return useStoredForm({
    draft: `kiosk:${kiosk.id}`,
    stored: storedKiosk(kiosk),
    reread: async () => {
      const { event: read } = await executeQuery(KiosksDocument, { event: event.slug, locale });
      const currentKiosk = read?.kiosks?.nodes.find(({ id }) => id === kiosk.id);
      return storedKiosk(currentKiosk ?? kiosk);
    },
    save: async ({ version, after }) => {
      const payload = await executeMutation(UpdateKioskDocument, {
        input: { kioskId: kiosk.id, version, ...kioskInput(after) },
        locale,
      });
      await queries.invalidateQueries({ queryKey: ['kiosks'] });
      return storedKiosk(payload.kiosk ?? kiosk);
    },
  });
}
