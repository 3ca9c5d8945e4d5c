import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { change, Refused } from '@vitrine/components/ask';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { localeName } from '@vitrine/components/localized';
import { TextInput } from '@vitrine/components/text-input';
import { useKeptState } from '@vitrine/components/use-kept-state';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { RegisterExhibitorDocument } from './call.graphql.js';
import type { Call } from './call.js';
import { WORDS } from './words.js';

interface RegisterFormProps {
  readonly call: Call;
  /** The address of the account, as the contact. */
  readonly email: string;
}

interface Typed {
  readonly names: Readonly<Record<string, string>>;
  readonly contactEmail: string;
}

/** Makes a draft entry with the company's name, and opens it. */
export function RegisterForm({ call, email }: RegisterFormProps): ReactNode {
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const first: Typed = { names: {}, contactEmail: email };
  const { values, change: keep, forget } = useKeptState(`register:${call.eventId}`, first);
  const { names, contactEmail } = values;
  const [isEmpty, setIsEmpty] = useState(false);
  const given = call.locales
    .map((locale) => ({ locale, text: names[locale]?.trim() ?? '' }))
    .filter(({ text }) => text !== '');
  const register = useMutation({
    mutationFn: () =>
      change(RegisterExhibitorDocument, {
        input: { eventId: call.eventId, name: given, contactEmail: contactEmail.trim() || null },
      }),
    onSuccess: async ({ exhibitor }) => {
      forget();
      await queries.invalidateQueries();
      if (exhibitor) await navigate({ to: '/entries/$id', params: { id: exhibitor.id } });
    },
    // The call may be closed by now.
    onError: () => queries.invalidateQueries({ queryKey: ['call'] }),
  });
  const errorAt = (field: string): string | undefined =>
    register.error instanceof Refused ? register.error.errorAt(field)?.message : undefined;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setIsEmpty(given.length === 0);
    if (given.length > 0) register.mutate();
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
              onChange={(text) => keep({ names: { ...names, [locale]: text } })}
              maxLength={200}
              error={isEmpty && index === 0 ? words.nameNeeded : errorAt(`name.${locale}`)}
            />
          ))}
        </div>
        <TextInput
          label={words.contactEmail}
          type="email"
          value={contactEmail}
          onChange={(text) => keep({ contactEmail: text })}
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
