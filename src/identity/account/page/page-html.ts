import { type PageLocale, renderOutcomes, renderPageFrame } from '../../../platform/page/page-frame.js';
import { PAGE_SCRIPT } from './page-script.js';
import TEXTS from './page-texts.json' with { type: 'json' };

/** The words of the pages in one language. A text that one language lacks does not compile. */
type PageTexts = (typeof TEXTS)['en'];

/** The pages that mails lead to. */
export type PageName = keyof PageTexts['pages'];

const PAGE_TEXTS: Readonly<Record<PageLocale, PageTexts>> = TEXTS;

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
  const texts = PAGE_TEXTS[locale];
  const { title, done } = texts.pages[name];
  const { withoutScript, outcomes } = texts.common;
  const ends = renderOutcomes({ DONE: done, ...outcomes });
  const content = `${ends}\n${linksOf(name, texts)}\n${formOf(name, texts)}`;
  return renderPageFrame({ locale, path: `/${name}`, title, withoutScript, content, script: PAGE_SCRIPT });
}

/** The ways on from here, once it is done: who signs up is an exhibitor, other accounts may be staff. */
function linksOf(name: PageName, { common }: PageTexts): string {
  const staff = name === 'sign-up' ? '' : ` <a class="button" href="/console">${common.console}</a>`;
  return `<p data-outcome="DONE" hidden><a class="button is-main" href="/portal">${common.portal}</a>${staff}</p>`;
}

function formOf(name: PageName, { common, pages }: PageTexts): string {
  const required = name === 'sign-up' ? ' required' : '';
  const nameField = `<label>${common.name} <input name="name" autocomplete="name" maxlength="200"${required}></label>\n`;
  return `<form data-query="${QUERIES[name]}">
<p>${pages[name].introduction}</p>
${name === 'password' ? '' : nameField}<label>${common.password}
<input name="password" type="password" autocomplete="new-password" required aria-describedby="rule"></label>
<small id="rule">${common.rule}</small>
<label><input name="show" type="checkbox"> ${common.show}</label>
<button class="button is-main">${pages[name].send}</button>
</form>`;
}
