/**
 * Shows a registration to the members of its exhibitor after they sign in. If the browser rejects the cookie,
 * as without HTTPS, the token is stored in the page only and is lost with it.
 */
export const REGISTRATION_SCRIPT = `
const form = document.querySelector('form');
const list = document.querySelector('dl');
const lang = document.documentElement.lang;
const id = new URLSearchParams(location.hash.slice(1)).get('exhibitor') || '';
let token = null;

for (const link of document.querySelectorAll('nav a')) link.hash = location.hash;
const show = (part) => {
  for (const other of [form, list]) other.hidden = other !== part;
};
const report = (outcome) => {
  const known = document.querySelector('[data-outcome="' + outcome + '"]') ? outcome : outcome && 'OTHER';
  for (const text of document.querySelectorAll('[data-outcome]')) text.hidden = text.dataset.outcome !== known;
};
const failure = (code) => Object.assign(new Error(code), { code });

const ask = async (query, variables) => {
  const headers = { 'content-type': 'application/json' };
  if (token) headers.authorization = 'Bearer ' + token;
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers,
    credentials: token ? 'omit' : 'same-origin',
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  if (errors) throw failure(errors[0].extensions.code);
  return data;
};

const dayOf = (day) => new Date(day + 'T00:00:00Z').toLocaleDateString(lang, { dateStyle: 'long', timeZone: 'UTC' });
// A mail calls a booth the same.
const boothsOf = ({ booths, event }) => {
  const halls = event.venues.flatMap(({ slug, halls }) => halls.map((hall) => ({ ...hall, slug })));
  const labelOf = (hall) => {
    const own = halls.find((other) => other.id === hall.id);
    const twins = halls.filter(({ code, slug }) => hall.code === code || hall.code === slug + '.' + code);
    return own && twins.length > 1 ? own.slug + '.' + hall.code : hall.code;
  };
  return booths.map(({ code, hall }) => labelOf(hall) + '-' + code).join(', ');
};
const factsOf = (exhibitor) => {
  const { event, status, reviews } = exhibitor;
  const { name, email, phone } = event.contact || {};
  const [latest] = reviews || [];
  return {
    exhibitor: exhibitor.name,
    event: event.name,
    days: [...new Set([event.startsOn, event.endsOn])].map(dayOf).join(' – '),
    status: document.querySelector('datalist option[value=' + status + ']').textContent,
    booths: boothsOf(exhibitor),
    note: latest && latest.note,
    contact: [name, email, phone].filter(Boolean).join(' · '),
  };
};

const load = async () => {
  const { viewer, node } = await ask(list.dataset.query, { id, locale: lang });
  if (!viewer) return false;
  if (!node || !node.status) {
    show(form);
    throw failure('NOT_FOUND');
  }
  const facts = factsOf(node);
  for (const fact of list.querySelectorAll('[data-fact]')) {
    fact.textContent = facts[fact.dataset.fact] || '';
    fact.hidden = fact.previousElementSibling.hidden = !facts[fact.dataset.fact];
  }
  show(list);
  return true;
};
const attempt = async (work) => {
  const button = form.querySelector('button');
  button.disabled = true;
  report(null);
  await work().catch(({ code }) => report(code || 'OTHER'));
  button.disabled = false;
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(async () => {
    const { email, password } = form.elements;
    token = null;
    const { signIn } = await ask(form.dataset.query, { input: { email: email.value, password: password.value } });
    if (signIn.errors[0]) throw failure(signIn.errors[0].code);
    password.value = '';
    if (await load()) return;
    token = signIn.token;
    await load();
  });
});
// Another link that is opened in the same tab changes nothing but this part of the address.
addEventListener('hashchange', () => location.reload());
attempt(async () => {
  if (!id) throw failure('NO_EXHIBITOR');
  if (!(await load())) show(form);
});
`;
