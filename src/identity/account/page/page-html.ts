import { type PageLocale, renderOutcomes, renderPageFrame } from '../../../platform/page/page-frame.js';
import { PAGE_SCRIPT } from './page-script.js';
import { PAGE_TEXTS, type PageName, type PageTexts } from './page-texts.js';

const QUERIES: Readonly<Record<PageName, string>> = {
  invitation:
    'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { errors { code path } } }',
  'sign-up':
    'mutation ($input: CompleteSignUpInput!) { completeSignUp(input: $input) { errors { code path } } }',
  password:
    'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { errors { code path } } }',
};

/** A page in one language, whole. */
export function renderPage(name: PageName, locale: PageLocale): string {
  const texts = PAGE_TEXTS[name][locale];
  const { title, withoutScript, outcomes } = texts;
  const content = `${renderOutcomes(outcomes)}\n${linksOf(name, texts)}\n${formOf(name, texts)}`;
  return renderPageFrame({ locale, path: `/${name}`, title, withoutScript, content, script: PAGE_SCRIPT });
}

/** The ways on from here, once it is done: who signs up is an exhibitor, other accounts may be staff. */
function linksOf(name: PageName, { portal, console: toConsole }: PageTexts): string {
  const staff = name === 'sign-up' ? '' : ` <a class="button" href="/console">${toConsole}</a>`;
  return `<p data-outcome="DONE" hidden><a class="button is-main" href="/portal">${portal}</a>${staff}</p>`;
}

function formOf(name: PageName, texts: PageTexts): string {
  const required = name === 'sign-up' ? ' required' : '';
  const nameField = `<label>${texts.name} <input name="name" autocomplete="name" maxlength="200"${required}></label>\n`;
  return `<form data-query="${QUERIES[name]}">
<p>${texts.introduction}</p>
${name === 'password' ? '' : nameField}<label>${texts.password}
<input name="password" type="password" autocomplete="new-password" required aria-describedby="rule"></label>
<small id="rule">${texts.rule}</small>
<label><input name="show" type="checkbox"> ${texts.show}</label>
<button class="button is-main">${texts.send}</button>
</form>`;
}
