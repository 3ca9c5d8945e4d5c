import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { executeQuery, executeMutation } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { formFields } from '@vitrine/components/form-fields';
import { useWords } from '@vitrine/components/language';
import { MergeQuestion } from '@vitrine/components/merge-question';
import { StatusMark } from '@vitrine/components/status-mark';
import { TextInput } from '@vitrine/components/text-input';
import { useChange } from '@vitrine/components/use-change';
import { type StoredForm, useStoredForm } from '@vitrine/components/use-stored-form';
import { type ReactNode, useEffect, useState } from 'react';
import { SET_MAIL_TEMPLATE } from '@vitrine/ui/bounds';
import { useEvent } from '../event/event-context.js';
import {
  MailPreviewDocument,
  type MailTemplateTextFragment,
  MailTemplatesDocument,
  ResetMailTemplateDocument,
  SetMailTemplateDocument,
} from './mails.graphql.js';
import { WORDS } from './words.js';

interface TemplateValues {
  readonly subject: string;
  readonly body: string;
}

interface TemplateProps {
  readonly template: MailTemplateTextFragment;
}

/** A form for the subject and the text of one template, with a preview. */
export function TemplateForm({ template }: TemplateProps): ReactNode {
  const words = useWords(WORDS);
  const form = useTemplateForm(template);
  const { values } = form;
  const { field } = formFields(values, form.set, form.errorAt, SET_MAIL_TEMPLATE);
  const labels: Readonly<Record<keyof TemplateValues, string>> = words;
  return (
    <div className="template">
      <form
        className="card form-rows"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          form.save();
        }}
      >
        <MergeQuestion
          form={form}
          title={words.mergeTitle}
          labelOf={(path) => labels[path as keyof TemplateValues]}
          textOf={(_path, value) => (typeof value === 'string' ? value : '')}
        />
        <FailureNotice error={form.error} />
        <TextInput label={words.subject} lang={template.locale} {...field('subject')} />
        <TextInput label={words.body} lang={template.locale} rows={14} {...field('body')} />
        <div className="buttons">
          <Button kind="main" type="submit" isDisabled={!form.canSave} isPending={form.isSaving}>
            {words.save}
          </Button>
          <Button isDisabled={!form.isDirty} onPress={form.reset}>
            {words.cancel}
          </Button>
          <span role="status">{form.isSaved && words.saved}</span>
          <ResetButton template={template} onReset={form.reset} />
        </div>
      </form>
      <Preview template={template} values={values} />
      <Placeholders />
    </div>
  );
}

function useTemplateForm(template: MailTemplateTextFragment): StoredForm<TemplateValues> {
  const { event } = useEvent();
  const queries = useQueryClient();
  const { decision, locale } = template;
  const storedOf = ({ version, subject, body }: MailTemplateTextFragment) => ({
    version,
    values: { subject, body },
  });
  return useStoredForm({
    draft: `mail:${event.id}:${decision}:${locale}`,
    stored: storedOf(template),
    reread: async () => {
      const { event: read } = await executeQuery(MailTemplatesDocument, { event: event.slug });
      const current = read?.mailTemplates.find(
        (each) => each.decision === decision && each.locale === locale,
      );
      return storedOf(current ?? template);
    },
    save: async ({ version, after }) => {
      const input = { eventId: event.id, decision, locale, version, ...after };
      const { mailTemplate } = await executeMutation(SetMailTemplateDocument, { input });
      await queries.invalidateQueries({ queryKey: ['mail-templates'] });
      return storedOf(mailTemplate ?? template);
    },
  });
}

function ResetButton({ template, onReset }: TemplateProps & { readonly onReset: () => void }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const [isAsking, setAsking] = useState(false);
  const reset = useChange(ResetMailTemplateDocument, ['mail-templates']);
  const { decision, locale, version } = template;
  if (!template.changed) return <StatusMark tone="plain">{words.original}</StatusMark>;
  return (
    <>
      <StatusMark tone="busy">{words.changed}</StatusMark>
      <Button kind="quiet" icon="undo-2" onPress={() => setAsking(true)} isPending={reset.isPending}>
        {words.reset}
      </Button>
      <FailureNotice error={reset.error} />
      <ConfirmDialog
        title={words.resetQuestion}
        action={words.reset}
        isBad
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          onReset();
          reset.mutate({ input: { eventId: event.id, decision, locale, version } });
        }}
      >
        {words.resetText}
      </ConfirmDialog>
    </>
  );
}

/** The delay in ms between the last key press and the new preview. */
const PAUSE_MS = 400;

function Preview({ template, values }: TemplateProps & { readonly values: TemplateValues }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const [previewedValues, setPreviewedValues] = useState(values);
  useEffect(() => {
    const timer = setTimeout(() => setPreviewedValues(values), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [values]);
  const { decision, locale } = template;
  const preview = useQuery({
    queryKey: ['mail-preview', event.slug, decision, locale, previewedValues],
    queryFn: async ({ signal }) => {
      const variables = { event: event.slug, decision, locale, ...previewedValues, note: words.sampleNote };
      return (await executeQuery(MailPreviewDocument, variables, signal)).event?.mailPreview ?? null;
    },
    placeholderData: keepPreviousData,
  });
  return (
    <section className="card template-preview" aria-label={words.preview}>
      <h2>{words.preview}</h2>
      <FailureNotice error={preview.error} />
      {preview.data?.errors.map(({ message }) => (
        <p key={message} className="is-bad">
          {message}
        </p>
      ))}
      <strong lang={locale}>{preview.data?.subject}</strong>
      <pre className="mail-text" lang={locale}>
        {preview.data?.text}
      </pre>
    </section>
  );
}

function Placeholders(): ReactNode {
  const words = useWords(WORDS);
  return (
    <section className="card" aria-label={words.placeholders}>
      <h2>{words.placeholders}</h2>
      <dl className="placeholders">
        {Object.entries(words.placeholderTexts).map(([name, text]) => (
          <div key={name}>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="is-quiet">{words.emptyLines}</p>
    </section>
  );
}
