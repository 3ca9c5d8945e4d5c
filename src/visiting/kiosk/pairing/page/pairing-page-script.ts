/**
 * The script of the page: sign in, find the device by its code, decide. If the browser rejects the cookie, as
 * without HTTPS, only the page holds the token.
 */
export const PAIRING_SCRIPT = `
const signIn = document.querySelector('#sign-in');
const find = document.querySelector('#find');
const decide = document.querySelector('#decide');
const address = new URLSearchParams(location.search);
let token = null;
let events = [];

const show = (form) => {
  for (const other of [signIn, find, decide]) other.hidden = other !== form;
};
const report = (outcome, words) => {
  const known = document.querySelector('[data-outcome="' + outcome + '"]') ? outcome : outcome && 'OTHER';
  for (const text of document.querySelectorAll('[data-outcome]')) text.hidden = text.dataset.outcome !== known;
  const message = document.querySelector('[data-message]');
  message.textContent = words || '';
  message.hidden = !words;
};

const ask = async (query, variables) => {
  const headers = { 'content-type': 'application/json', 'accept-language': document.documentElement.lang };
  if (token) headers.authorization = 'Bearer ' + token;
  const response = await fetch('/graphql', {
    method: 'POST',
    headers,
    credentials: token ? 'omit' : 'same-origin',
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw Object.assign(new Error(errors[0].message), { code: errors[0].extensions.code });
  return data;
};
const change = async (query, input) => {
  const payload = Object.values(await ask(query, { input }))[0];
  const mistake = payload.errors[0];
  if (!mistake) return payload;
  throw Object.assign(new Error(payload.errors.map(({ message }) => message).join(' ')), { code: mistake.code });
};

const loadEvents = async () => {
  const found = [];
  let after = null;
  let roles = null;
  do {
    const data = await ask(signIn.dataset.events, { after });
    if (!data.viewer) return false;
    roles = data.viewer.roles;
    found.push(...data.events.nodes);
    after = data.events.pageInfo.hasNextPage ? data.events.pageInfo.endCursor : null;
  } while (after);
  const organizes = ({ id }) => roles.some(({ role, event }) =>
    role === 'ADMINISTRATOR' || (role === 'ORGANIZER' && event && event.id === id));
  events = found.filter(organizes);
  return true;
};

const option = (value, text) => Object.assign(document.createElement('option'), { value, textContent: text });
// A closed list does not show the group, which is the venue.
const labelOf = (venues) => {
  const codes = venues.flatMap(({ halls }) => halls.map(({ code }) => code));
  return (venue, code) => (codes.indexOf(code) === codes.lastIndexOf(code) ? code : venue.slug + '.' + code);
};
const fillEvent = () => {
  const { event, hall, locale } = decide.elements;
  const chosen = events.find(({ id }) => id === event.value);
  hall.replaceChildren(hall.options[0]);
  locale.replaceChildren(locale.options[0]);
  const label = labelOf(chosen.venues);
  for (const venue of chosen.venues) {
    const group = Object.assign(document.createElement('optgroup'), { label: venue.name });
    group.append(...venue.halls.map(({ id, code, name }) =>
      option(id, label(venue, code) + (name ? ' · ' + name : ''))));
    hall.append(group);
  }
  locale.append(...chosen.locales.map((tag) => option(tag, tag)));
};
const fillEvents = () => {
  const { event } = decide.elements;
  event.replaceChildren(...events.map(({ id, name }) => option(id, name)));
  fillEvent();
};

const factsOf = (pairing) => ({
  ...pairing,
  screen: pairing.screenWidth ? pairing.screenWidth + ' × ' + pairing.screenHeight : null,
  secureContext: { true: '✓', false: '✗' }[pairing.secureContext],
  createdAt: new Date(pairing.createdAt).toLocaleString(document.documentElement.lang),
  expiresAt: new Date(pairing.expiresAt).toLocaleString(document.documentElement.lang),
});
const look = async () => {
  const { node } = await ask(find.dataset.query, { event: events[0].id, code: find.elements.code.value });
  const pairing = node && node.kioskPairing;
  if (!pairing) throw Object.assign(new Error(), { code: 'NOT_FOUND' });
  const facts = factsOf(pairing);
  for (const fact of document.querySelectorAll('[data-fact]')) fact.textContent = facts[fact.dataset.fact] || '—';
  show(decide);
};
const begin = async () => {
  if (!(await loadEvents())) {
    show(signIn);
    return;
  }
  if (events.length === 0) {
    show(signIn);
    throw Object.assign(new Error(), { code: 'NO_EVENT' });
  }
  fillEvents();
  find.elements.code.value = address.get('code') || '';
  show(find);
  if (find.elements.code.value) await look();
};

const number = (input) => (input.value === '' ? null : Number(input.value));
const settings = () => {
  const { event, name, hall, x, y, heading, panelWidth, locale, trustedDocumentsOnly } = decide.elements;
  return {
    eventId: event.value,
    userCode: find.elements.code.value,
    name: name.value,
    hallId: hall.value || null,
    position: x.value === '' || y.value === '' ? null : { x: number(x), y: number(y) },
    heading: number(heading),
    panelWidth: number(panelWidth),
    locale: locale.value || null,
    trustedDocumentsOnly: trustedDocumentsOnly.checked,
  };
};
const end = (outcome) => {
  show(null);
  report(outcome);
};

const attempt = async (work) => {
  const buttons = document.querySelectorAll('button');
  for (const button of buttons) button.disabled = true;
  report(null);
  await work().catch(({ code, message }) => report(code || 'OTHER', code === 'INVALID' ? message : ''));
  for (const button of buttons) button.disabled = false;
};
const onSubmit = (form, work) => form.addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(work);
});

onSubmit(signIn, async () => {
  const { email, password } = signIn.elements;
  token = null;
  const payload = await change(signIn.dataset.query, { email: email.value, password: password.value });
  password.value = '';
  if (!(await loadEvents())) token = payload.token;
  await begin();
});
onSubmit(find, look);
onSubmit(decide, async () => {
  await change(decide.dataset.query, settings());
  end('APPROVED');
});
decide.elements.deny.addEventListener('click', () => attempt(async () => {
  const { eventId, userCode } = settings();
  await change(decide.dataset.deny, { eventId, userCode });
  end('DENIED');
}));
decide.elements.event.addEventListener('change', fillEvent);
for (const link of document.querySelectorAll('nav a')) {
  if (address.get('code')) link.search += '&code=' + encodeURIComponent(address.get('code'));
}
attempt(begin);
`;
