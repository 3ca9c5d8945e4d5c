import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { executeMutation, Refused } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { localeName } from '@vitrine/components/localized';
import { TextInput } from '@vitrine/components/text-input';
import { useFormDraft } from '@vitrine/components/use-form-draft';
import { REGISTER_EXHIBITOR } from '@vitrine/ui/bounds';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { RegisterExhibitorDocument } from './call.graphql.js';
import type { Call } from './call.js';
import { WORDS } from './words.js';

interface RegisterFormProps {
  readonly call: Call;
  /** The address of the account. It is the first value of the contact. */
  readonly email: string;
}

interface RegisterValues {
  readonly names: Readonly<Record<string, string>>;
  readonly contactEmail: string;
}

/** Registers an exhibitor as a draft, and opens its entry. */
export function RegisterForm({ call, email }: RegisterFormProps): ReactNode {
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const first: RegisterValues = { names: {}, contactEmail: email };
  const { values, change: changeValues, discard } = useFormDraft(`register:${call.eventId}`, first);
  const { names, contactEmail } = values;
  const [isEmpty, setIsEmpty] = useState(false);
  const typedNames = call.locales
    .map((locale) => ({ locale, text: names[locale]?.trim() ?? '' }))
    .filter(({ text }) => text !== '');
  const register = useMutation({
    mutationFn: () =>
      executeMutation(RegisterExhibitorDocument, {
        input: { eventId: call.eventId, name: typedNames, contactEmail: contactEmail.trim() || null },
      }),
    onSuccess: async ({ exhibitor }) => {
      discard();
      await queries.invalidateQueries();
      if (exhibitor) await navigate({ to: '/entries/$id', params: { id: exhibitor.id } });
    },
    // The error can be that the call is closed.
    onError: () => queries.invalidateQueries({ queryKey: ['call'] }),
  });
  const errorAt = (field: string): string | undefined =>
    register.error instanceof Refused ? register.error.errorAt(field)?.message : undefined;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setIsEmpty(typedNames.length === 0);
    if (typedNames.length > 0) register.mutate();
  };
  return (
    <section className="card" aria-labelledby="register">
      <h2 id="register">{words.register}</h2>
      <form noValidate className="form-rows" onSubmit={submit}>
        <p className="is-quiet">{words.registerText}</p>
        <div className="form-pairs">
          {call.locales.map((locale, index) => (
            <TextInput
              key={locale}
              label={words.name(localeName(locale))}
              lang={locale}
              value={names[locale] ?? ''}
              onChange={(text) => changeValues({ names: { ...names, [locale]: text } })}
              maxLength={REGISTER_EXHIBITOR.name.maximum}
              error={isEmpty && index === 0 ? words.nameNeeded : errorAt(`name.${locale}`)}
            />
          ))}
        </div>
        <TextInput
          label={words.contactEmail}
          type="email"
          value={contactEmail}
          onChange={(text) => changeValues({ contactEmail: text })}
          maxLength={REGISTER_EXHIBITOR.contactEmail.maximum}
          error={errorAt('contactEmail')}
        />
        <FailureNotice error={register.error} />
        <Button kind="main" type="submit" icon="arrow-right" isPending={register.isPending}>
          {words.start}
        </Button>
      </form>
    </section>
  );
}
