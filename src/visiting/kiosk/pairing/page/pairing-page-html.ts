import { type PageLocale, renderOutcomes, renderPageFrame } from '../../../../platform/page/page-frame.js';
import { PAIRING_SCRIPT } from './pairing-page-script.js';
import TEXTS from './pairing-page-texts.json' with { type: 'json' };

/** The words of the page in one language. A text that one language lacks does not compile. */
type PairingTexts = (typeof TEXTS)['en'];

const PAIRING_TEXTS: Readonly<Record<PageLocale, PairingTexts>> = TEXTS;

/** The requests of the page to the API, by its form; without double quotes, which would end an attribute. */
const QUERIES = {
  'sign-in':
    'mutation ($input: SignInInput!) { signIn(input: $input) { token errors { code message path } } }',
  events:
    'query ($after: String) { viewer { roles { role event { id } } } events(first: 20, after: $after) { ' +
    'nodes { id name locales venues { slug name halls { id code name } } } pageInfo { hasNextPage endCursor } } }',
  find:
    'query ($event: ID!, $code: String!) { node(id: $event) { ... on Event { kioskPairing(userCode: $code) { userCode ' +
    'appVersion screenWidth screenHeight userAgent secureContext address createdAt expiresAt } } } }',
  approve:
    'mutation ($input: ApproveKioskInput!) { approveKiosk(input: $input) { kiosk { id } errors { code message path } } }',
  deny: 'mutation ($input: DenyKioskInput!) { denyKiosk(input: $input) { errors { code message path } } }',
};

/** The page in one language, whole. */
export function renderPairingPage(locale: PageLocale): string {
  const texts = PAIRING_TEXTS[locale];
  const { title, withoutScript, outcomes } = texts;
  const content = [
    renderOutcomes(outcomes),
    '<p data-message hidden></p>',
    signInForm(texts),
    findForm(texts),
    decideForm(texts),
  ].join('\n');
  return renderPageFrame({
    locale,
    path: '/kiosks/pair',
    title,
    withoutScript,
    content,
    script: PAIRING_SCRIPT,
  });
}

function signInForm({ signIn }: PairingTexts): string {
  return `<form id="sign-in" data-query="${QUERIES['sign-in']}" data-events="${QUERIES.events}" hidden>
<p>${signIn.introduction}</p>
<label>${signIn.email} <input name="email" type="email" autocomplete="username" required></label>
<label>${signIn.password} <input name="password" type="password" autocomplete="current-password" required></label>
<button class="button is-main">${signIn.send}</button>
</form>`;
}

function findForm({ find }: PairingTexts): string {
  return `<form id="find" data-query="${QUERIES.find}" hidden>
<p>${find.introduction}</p>
<label>${find.code} <input name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20" required></label>
<button class="button is-main">${find.send}</button>
</form>`;
}

function decideForm({ decide, facts }: PairingTexts): string {
  const terms = Object.entries(facts).map(([fact, text]) => `<dt>${text}</dt><dd data-fact="${fact}"></dd>`);
  return `<form id="decide" data-query="${QUERIES.approve}" data-deny="${QUERIES.deny}" hidden>
<p>${decide.introduction}</p>
<dl>${terms.join('\n')}</dl>
<label>${decide.event} <select name="event" required></select></label>
<label>${decide.name} <input name="name" autocomplete="off" maxlength="100" required></label>
<label>${decide.hall} <select name="hall"><option value="">${decide.noHall}</option></select></label>
<label>${decide.x} <input name="x" type="number" min="0" max="10000" step="any"></label>
<label>${decide.y} <input name="y" type="number" min="0" max="10000" step="any"></label>
<label>${decide.heading} <input name="heading" type="number" min="0" max="359.999" step="any"></label>
<label>${decide.panelWidth} <input name="panelWidth" type="number" min="50" max="10000" step="1"></label>
<label>${decide.locale} <select name="locale"><option value="">${decide.firstLocale}</option></select></label>
<label><input name="trustedDocumentsOnly" type="checkbox"> ${decide.trustedDocumentsOnly}</label>
<button class="button is-main" name="approve">${decide.approve}</button>
<button class="button" name="deny" type="button">${decide.deny}</button>
</form>`;
}
