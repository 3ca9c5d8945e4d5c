import { setTimeout as delay } from 'node:timers/promises';
import { encode, load } from '../load.mjs';
import { Staff } from '../live/staff.mjs';
import { middle } from '../measure.mjs';

const EDITS = 20;
const EDIT_EACH_MS = 1000;
const ASK_EACH_MS = 5;

/**
 * Measures the time from the response to a mutation until a page shows the edit. It makes one edit a second under
 * load.
 */
export async function measureStaleness({ port, event, connections }, log) {
  const staff = await Staff.signIn(port, event);
  log(`edits: ${EDITS}, one a second`);
  const page = `http://127.0.0.1:${port}/zh/${event}/exhibitors/${staff.exhibitor.slug}`;
  const requests = [
    encode({ method: 'GET', path: `/zh/${event}/exhibitors`, headers: { accept: 'text/html' } }),
  ];
  const loadRun = load({ port, requests, connections, seconds: (EDITS * EDIT_EACH_MS) / 1000 });
  const times = [];
  for (let number = 0; number < EDITS; number += 1) {
    const website = `https://www.example.com/${number}-${Date.now()}`;
    await staff.change({ website });
    const answerTime = performance.now();
    while (!(await (await fetch(page)).text()).includes(website)) await delay(ASK_EACH_MS);
    times.push(performance.now() - answerTime);
    await delay(Math.max(0, EDIT_EACH_MS - (performance.now() - answerTime)));
  }
  await loadRun;
  return { edits: EDITS, median: Math.round(middle(times)), most: Math.round(Math.max(...times)) };
}
