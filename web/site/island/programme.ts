/** The time before its beginning from which a session is marked as next. */
const SOON_MS = 3_600_000;
const REFRESH_MS = 30_000;

/** Marks the current and the next sessions, and opens the current day. */
export function startProgramme(): void {
  openToday();
  for (const list of document.querySelectorAll<HTMLElement>('[data-now]')) {
    markSessions(list);
    setInterval(() => markSessions(list), REFRESH_MS);
  }
}

/** An address without a day shows the first day. During the event, the current day is opened instead. */
function openToday(): void {
  const days = document.querySelector<HTMLElement>('[data-opens-today]');
  if (days === null) return;
  const timeZone = days.dataset.opensToday;
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
  const link = days.querySelector<HTMLAnchorElement>(`[data-day="${today}"]:not([aria-current])`);
  if (link) location.replace(link.href);
}

function markSessions(list: HTMLElement): void {
  const { now: nowWord = '', soon: soonWord = '' } = list.dataset;
  const now = Date.now();
  for (const time of list.querySelectorAll<HTMLTimeElement>('time[data-ends]')) {
    const [starts, ends] = [Date.parse(time.dateTime), Date.parse(time.dataset.ends ?? '')];
    const takesPlace = time.dataset.cancelled === undefined;
    const isNow = takesPlace && starts <= now && now < ends;
    const isSoon = takesPlace && now < starts && starts - now <= SOON_MS;
    const row = time.closest('.row');
    row?.classList.toggle('is-over', ends <= now);
    show(row, isNow ? nowWord : isSoon ? soonWord : '', isNow);
  }
}

function show(row: Element | null, word: string, isNow: boolean): void {
  const existingStatus = row?.querySelector('.of-time');
  if (word === '') existingStatus?.remove();
  else {
    const status = existingStatus ?? document.createElement('span');
    status.className = isNow ? 'status of-time is-good' : 'status of-time';
    status.textContent = word;
    row?.querySelector('.meta')?.prepend(status);
  }
}
