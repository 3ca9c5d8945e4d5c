import { Button } from '@vitrine/components/button';
import { Dialog } from '@vitrine/components/dialog';
import { useWords } from '@vitrine/components/language';
import { type TextsByLocale, textsByLocale } from '@vitrine/components/localized';
import { Notice } from '@vitrine/components/notice';
import { TextsInput } from '@vitrine/components/texts-input';
import { useFormDraft } from '@vitrine/components/use-form-draft';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import type { ReactNode } from 'react';
import { MAIL_EXHIBITORS } from '@vitrine/ui/bounds';
import { useEvent } from '../../event/event-context.js';
import type { BulkTargets } from '../use-bulk-action.js';
import { mailDraft } from './mail-draft.js';
import { MailPreview } from './mail-preview.js';
import type { MailTexts } from './mail-texts.js';
import { useMailPreview } from './use-mail-preview.js';
import { WORDS } from './words.js';

const PLACEHOLDERS = ['{exhibitor}', '{event}', '{dates}', '{booths}', '{link}', '{contact}'];

interface MailDialogProps {
  readonly count: number;
  readonly targets: BulkTargets;
  readonly onClose: () => void;
  readonly onSend: (texts: MailTexts) => void;
}

/** Writes a mail to the selected exhibitors, with a preview of the mails that their recipients will get. */
export function MailDialog({ count, targets, onClose, onSend }: MailDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { cancel, listComma } = useWords(COMPONENT_WORDS);
  const { event, sendsMails } = useEvent();
  const blank = textsByLocale([], event.locales);
  const { values, change } = useFormDraft(mailDraft(event.slug), {
    subject: blank,
    body: blank,
  });
  const texts = { subject: sentTexts(values.subject), body: sentTexts(values.body) };
  const preview = useMailPreview(targets, texts);
  const mails = preview.data?.mails ?? 0;
  return (
    <Dialog title={words.title(count)} isOpen isWide onClose={onClose}>
      <div className="form-rows">
        <p className="is-quiet">{words.text}</p>
        {!sendsMails && <Notice tone="warn" title={words.noServer} />}
        <TextsInput
          label={words.subject}
          locales={event.locales}
          texts={values.subject}
          onChange={(subject) => change({ subject })}
          errorAt={(locale) => preview.errorAt('subject', locale)}
          maxLength={MAIL_EXHIBITORS.subject.maximum}
        />
        <TextsInput
          label={words.body}
          hint={words.bodyHint(PLACEHOLDERS.join(listComma))}
          locales={event.locales}
          texts={values.body}
          onChange={(body) => change({ body })}
          errorAt={(locale) => preview.errorAt('body', locale)}
          maxLength={MAIL_EXHIBITORS.body.maximum}
          rows={9}
        />
        <MailPreview preview={preview} />
      </div>
      <div className="dialog-buttons">
        <Button onPress={onClose}>{cancel}</Button>
        <Button
          kind="main"
          icon="send"
          isDisabled={mails === 0 || !preview.isCurrent}
          onPress={() => onSend(texts)}
        >
          {mails === 0 ? words.sendNone : words.send(mails)}
        </Button>
      </div>
    </Dialog>
  );
}

function sentTexts(texts: TextsByLocale): { locale: string; text: string }[] {
  return Object.entries(texts)
    .map(([locale, text]) => ({ locale, text }))
    .filter(({ text }) => text.trim() !== '');
}
