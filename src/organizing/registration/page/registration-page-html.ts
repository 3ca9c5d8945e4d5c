import { type PageLocale, renderOutcomes, renderPageFrame } from '../../../platform/page/page-frame.js';
import { REGISTRATION_SCRIPT } from './registration-page-script.js';
import { REGISTRATION_TEXTS, type RegistrationTexts } from './registration-page-texts.js';

/** Without double quotes, because they end an attribute. */
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { token errors { code } } }';
const READ =
  'query ($id: ID!, $locale: Locale) { viewer { id } node(id: $id) { ... on Exhibitor { name(locale: $locale) status ' +
  'booths { code hall { id code } } reviews { note at } event { name(locale: $locale) startsOn endsOn ' +
  'venues { slug halls { id code } } contact { name(locale: $locale) email phone } } } } }';

/** The complete page in one language. */
export function renderRegistrationPage(locale: PageLocale): string {
  const texts = REGISTRATION_TEXTS[locale];
  const { title, withoutScript, outcomes } = texts;
  const content = [renderOutcomes(outcomes), signInForm(texts), registration(texts)].join('\n');
  return renderPageFrame({
    locale,
    path: '/registration',
    title,
    withoutScript,
    content,
    script: REGISTRATION_SCRIPT,
  });
}

function signInForm({ signIn }: RegistrationTexts): string {
  return `<form data-query="${SIGN_IN}" hidden>
<p>${signIn.introduction}</p>
<label>${signIn.email} <input name="email" type="email" autocomplete="username" required></label>
<label>${signIn.password} <input name="password" type="password" autocomplete="current-password" required></label>
<button class="button is-main">${signIn.send}</button>
</form>`;
}

function registration({ facts, statuses }: RegistrationTexts): string {
  const terms = Object.entries(facts).map(([fact, text]) => `<dt>${text}</dt><dd data-fact="${fact}"></dd>`);
  const names = Object.entries(statuses).map(
    ([status, text]) => `<option value="${status}">${text}</option>`,
  );
  return `<dl class="page-card" data-query="${READ}" hidden>${terms.join('\n')}</dl>
<datalist>${names.join('')}</datalist>`;
}
