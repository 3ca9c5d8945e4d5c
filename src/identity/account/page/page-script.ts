/**
 * The script of all account pages; the markup contains the differences. The token is removed from the address
 * at once, so that neither the history nor a screenshot contains it.
 */
export const PAGE_SCRIPT = `
const form = document.querySelector('form');
const token = new URLSearchParams(location.hash.slice(1)).get('token') || '';
history.replaceState(null, '', location.pathname + location.search);
for (const link of document.querySelectorAll('nav a')) link.hash = 'token=' + token;

const show = (outcome) => {
  for (const text of document.querySelectorAll('[data-outcome]')) text.hidden = text.dataset.outcome !== outcome;
  form.hidden = outcome === 'DONE' || outcome === 'NO_TOKEN' || outcome === 'NOT_FOUND';
};

const outcomeOf = ({ data, errors }) => {
  const mistake = data && Object.values(data)[0] ? Object.values(data)[0].errors[0] : errors[0].extensions;
  if (!mistake) return 'DONE';
  const known = document.querySelector('[data-outcome="' + mistake.code + '"]') ? mistake.code : 'OTHER';
  return known === 'INVALID' && mistake.path && mistake.path[0] === 'name' ? 'INVALID_NAME' : known;
};

const send = async () => {
  const input = { token, password: form.elements.password.value };
  if (form.elements.name) input.name = form.elements.name.value || null;
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: form.dataset.query, variables: { input } }),
  });
  return outcomeOf(await response.json());
};

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  show(await send().catch(() => 'OTHER'));
  button.disabled = false;
});
form.elements.show.addEventListener('change', ({ target }) => {
  form.elements.password.type = target.checked ? 'text' : 'password';
});
// Another link in the same tab changes only this part of the address.
addEventListener('hashchange', () => location.reload());
if (!token) show('NO_TOKEN');
`;
