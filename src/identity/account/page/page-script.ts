/**
 * The script of all account pages; the markup contains the differences. It removes the token from the address at
 * once, so that neither the history nor a screenshot contains it.
 */
export const PAGE_SCRIPT = `
const [form, request] = document.querySelectorAll('form');
const token = new URLSearchParams(location.hash.slice(1)).get('token') || '';
history.replaceState(null, '', location.pathname + location.search);
for (const link of document.querySelectorAll('nav a')) link.hash = 'token=' + token;

let needsLink = !token;
const show = (outcome) => {
  for (const text of document.querySelectorAll('[data-outcome]')) text.hidden = text.dataset.outcome !== outcome;
  needsLink = needsLink || outcome === 'NOT_FOUND';
  form.hidden = needsLink || outcome === 'DONE';
  if (request) request.hidden = !needsLink || outcome === 'REQUESTED';
};

const outcomeOf = ({ data, errors }) => {
  const mistake = data && Object.values(data)[0] ? Object.values(data)[0].errors[0] : errors[0].extensions;
  if (!mistake) return 'DONE';
  const code = document.querySelector('[data-outcome="' + mistake.code + '"]') ? mistake.code : 'OTHER';
  return code === 'INVALID' && mistake.path && mistake.path[0] === 'name' ? 'INVALID_NAME' : code;
};

// After an accepted invitation, only links to the screens of the account's roles remain.
const showLinksFor = (roles) => {
  const isExhibitor = roles.some(({ role }) => role === 'EXHIBITOR');
  const isStaff = roles.some(({ role }) => role !== 'EXHIBITOR');
  if (isStaff && !isExhibitor) for (const link of document.querySelectorAll('[href="/portal"]')) link.remove();
  if (isExhibitor && !isStaff) for (const link of document.querySelectorAll('[href="/console"]')) link.remove();
  for (const link of document.querySelectorAll('[data-outcome] .button:first-child')) link.className = 'button is-main';
};

const send = async (query, input) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const result = await response.json();
  const { account } = Object.values(result.data || {})[0] || {};
  if (account) showLinksFor(account.roles);
  return outcomeOf(result);
};

const onSubmit = (sent, outcome) =>
  sent.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = sent.querySelector('button');
    button.disabled = true;
    show(await outcome(sent.elements).catch(() => 'OTHER'));
    button.disabled = false;
    // A disabled button loses the focus, and so does a hidden form.
    const place = sent.hidden ? document.querySelector('[data-outcome]:not([hidden])') || document.body : button;
    if (place !== button) place.tabIndex = -1;
    place.focus();
  });

onSubmit(form, ({ name, password }) => {
  const input = { token, password: password.value };
  if (name) input.name = name.value || null;
  return send(form.dataset.query, input);
});
if (request) {
  onSubmit(request, async ({ email }) => {
    const outcome = await send(request.dataset.request, { email: email.value });
    return outcome === 'DONE' ? 'REQUESTED' : outcome;
  });
}
form.elements.show.addEventListener('change', ({ target }) => {
  form.elements.password.type = target.checked ? 'text' : 'password';
});
// Another link in the same tab changes only this part of the address.
addEventListener('hashchange', () => location.reload());
if (!token) show('NO_TOKEN');
`;
