import { Button } from '@vitrine/components/button';
import { Dialog } from '@vitrine/components/dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { formFields } from '@vitrine/components/form-fields';
import { useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { MergeQuestion } from '@vitrine/components/merge-question';
import { TextInput } from '@vitrine/components/text-input';
import type { Stored } from '@vitrine/components/use-stored-form';
import { SET_KIOSK_SETTINGS } from '@vitrine/ui/bounds';
import type { ReactNode } from 'react';
import { type KioskSettingsValues, useKioskSettings, useKioskSettingsForm } from './kiosk-settings-values.js';
import { PlaylistEditor } from './playlist-editor.js';
import { WORDS } from './words.js';

interface DialogProps {
  readonly onClose: () => void;
}

/** The common settings of all kiosks of the event: the playlist of the attract screen, and the PIN. */
export function KioskSettingsDialog({ onClose }: DialogProps): ReactNode {
  const words = useWords(WORDS);
  const settings = useKioskSettings();
  return (
    <Dialog title={words.allKiosks} isOpen isWide onClose={onClose}>
      <FailureNotice error={settings.error} onRetry={() => void settings.refetch()} />
      {settings.isPending && <Loading />}
      {settings.data && <SettingsForm stored={settings.data} onClose={onClose} />}
    </Dialog>
  );
}

interface FormProps extends DialogProps {
  readonly stored: Stored<KioskSettingsValues>;
}

function SettingsForm({ stored, onClose }: FormProps): ReactNode {
  const words = useWords(WORDS);
  const form = useKioskSettingsForm(stored);
  const { field } = formFields(form.values, form.set, form.errorAt);
  const labels: Readonly<Record<string, string>> = { pin: words.pin, playlist: words.playlist };
  const textOf = (_path: string, value: unknown): string =>
    Array.isArray(value) ? words.playlistLength(value.length) : String(value);
  return (
    <form
      className="form-rows"
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <MergeQuestion
        form={form}
        title={words.settingsChanged}
        labelOf={(path) => labels[path] ?? path}
        textOf={textOf}
      />
      <FailureNotice error={form.error} />
      <PlaylistEditor form={form} />
      <TextInput
        label={words.pin}
        hint={words.pinHint}
        {...field('pin', 'diagnosticsPin')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={SET_KIOSK_SETTINGS.diagnosticsPin.maximum}
      />
      <div className="dialog-buttons">
        <span role="status">{form.isSaved && words.settingsSaved}</span>
        <Button onPress={onClose}>{words.close}</Button>
        <Button kind="main" type="submit" isDisabled={!form.canSave} isPending={form.isSaving}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
