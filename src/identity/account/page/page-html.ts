import { type PageLocale, renderOutcomes, renderPageFrame } from '../../../platform/page/page-frame.js';
import { PAGE_SCRIPT } from './page-script.js';
import TEXTS from './page-texts.json' with { type: 'json' };

/** The words of the pages in one language. A text that one language lacks does not compile. */
type PageTexts = (typeof TEXTS)['en'];

/** The pages that links in mails open. */
export type PageName = keyof PageTexts['pages'];

const PAGE_TEXTS: Readonly<Record<PageLocale, PageTexts>> = TEXTS;

const QUERIES: Readonly<Record<PageName, string>> = {
  invitation:
    'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { errors { code path } account { roles { role } } } }',
  'sign-up':
    'mutation ($input: CompleteSignUpInput!) { completeSignUp(input: $input) { errors { code path } } }',
  password:
    'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { errors { code path } } }',
};

/** A complete page in one language. */
export function renderPage(name: PageName, locale: PageLocale): string {
  const texts = PAGE_TEXTS[locale];
  const { title, done } = texts.pages[name];
  const { withoutScript, outcomes } = texts.common;
  // A user who has forgotten the password opens the page without a link, and requests one.
  const { request: NO_TOKEN, requested: REQUESTED } = texts.pages.password;
  const passwordOutcomes: Record<string, string> = name === 'password' ? { NO_TOKEN, REQUESTED } : {};
  const outcomesHtml = renderOutcomes({ DONE: done, ...outcomes, ...passwordOutcomes });
  const request = name === 'password' ? requestOf(texts) : '';
  const content = `${outcomesHtml}\n${linksOf(name, texts)}\n${formOf(name, texts)}${request}`;
  return renderPageFrame({ locale, path: `/${name}`, title, withoutScript, content, script: PAGE_SCRIPT });
}

/** Links to the front ends, shown at the end. Only exhibitors sign up; other accounts may be staff. */
function linksOf(name: PageName, { common }: PageTexts): string {
  const staff = name === 'sign-up' ? '' : ` <a class="button" href="/console">${common.console}</a>`;
  const links = `<a class="button is-main" href="/portal">${common.portal}</a>${staff}`;
  // A user who has forgotten the password requests a link here. On the other pages a missing link is an end,
  // too.
  const outcomes = ['DONE', 'NOT_FOUND', ...(name === 'password' ? [] : ['NO_TOKEN'])];
  return outcomes.map((outcome) => `<p data-outcome="${outcome}" hidden>${links}</p>`).join('\n');
}

const REQUEST =
  'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { errors { code path } } }';

/** Requests a link that sets a password. */
function requestOf({ pages: { password } }: PageTexts): string {
  return `
<form data-request="${REQUEST}" hidden>
<label>${password.email} <input type="email" name="email" autocomplete="email" maxlength="254" required></label>
<button class="button is-main">${password.sendRequest}</button>
</form>`;
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
