/**
 * Takes the pictures of the guides, in both languages, from a running server with the sample:
 * `ADMIN_EMAIL=… ADMIN_PASSWORD=… node web/ui/tools/guide-pictures.mjs ADDRESS`. Needs Chromium.
 */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const [, , base] = process.argv;
const EVENT = 'innovation-week-2017';
const LARGEST = 150_000;
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const folder = path.resolve(import.meta.dirname, '../../../docs/images/guide');
const LIST = `id,公司名称,Company,Country,Stand,Sector
G-1,示例机器人有限公司,Example Robotics,Germany,zhongguancun.H2-A12,Intelligent robots
G-2,示例材料有限公司,Example Materials,中国,zhongguancun.H2-A14,New materials
G-3,第三有限公司,Third Ltd,Atlantis,zhongguancun.H2-A16,New materials
`;

/** The pictures: a name, the address of a screen, and the actions before the picture. */
const PICTURES = [
  ['overview', `/console/${EVENT}`],
  ['settings', `/console/${EVENT}/settings`],
  ['places', `/console/${EVENT}/places`],
  ['import', `/console/${EVENT}/import`, chooseList],
  ['exhibitors', `/console/${EVENT}/exhibitors?status=SUBMITTED`],
  ['plan', `/console/${EVENT}/plan`],
  ['kiosks', `/console/${EVENT}/kiosks`],
  ['announcements', `/console/${EVENT}/announcements`],
  ['audit', `/console/${EVENT}/audit`],
  ['call', `/portal/calls/${EVENT}`],
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
});
await prepare();
for (const locale of ['en', 'zh-CN']) await takeAll(locale);
await browser.close();

async function takeAll(locale) {
  const language = locale.slice(0, 2);
  const options = { baseURL: base, locale, reducedMotion: 'reduce' };
  const staff = await browser.newContext({ ...options, viewport: WIDE });
  await signIn(await staff.newPage());
  const visitor = await browser.newContext({ ...options, viewport: PHONE });
  for (const [name, address, before] of PICTURES) {
    const page = await (address.startsWith('/portal') ? visitor : staff).newPage();
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await before?.(page);
    await page.waitForLoadState('networkidle');
    await save(page, `${name}-${language}`);
    await page.close();
  }
  await Promise.all([staff.close(), visitor.close()]);
}

/** Chooses a list with a wrong country. Imports nothing. */
async function chooseList(page) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^(?:Choose a file|选择文件)$/ }).click(),
  ]);
  await chooser.setFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  await page.getByText('Atlantis').first().waitFor();
}

async function save(page, name) {
  const file = path.join(folder, `${name}.webp`);
  await sharp(await page.screenshot())
    .webp({ quality: 80 })
    .toFile(file);
  const { size } = statSync(file);
  console.log(`${name}.webp: ${size} bytes`);
  if (size > LARGEST) throw new Error(`${name}.webp has more than ${LARGEST} bytes.`);
}

/**
 * Shows the call of the sample. Creates an announcement, exhibitors without a booth and a kiosk if they are
 * missing.
 */
async function prepare() {
  const context = await browser.newContext({ baseURL: base });
  const page = await context.newPage();
  await signIn(page);
  const { event } = await send(
    page,
    `{ event(slug: "${EVENT}") {
      id announcements(first: 1) { totalCount } kiosks(first: 1) { totalCount }
      exhibitors(first: 3, filter: { hasBooth: true }) { nodes { id booths { id } } }
      waiting: exhibitors(first: 1, filter: { hasBooth: false, statuses: [APPROVED] }) { totalCount }
    } }`,
  );
  const text = [
    { locale: 'en', text: 'The robot demonstration begins at 15:00 on the stage of hall H1.' },
    { locale: 'zh-Hans', text: '机器人演示将于 15:00 在 H1 馆舞台开始。' },
  ];
  const introduction = [
    { locale: 'en', text: 'Show your innovation at the Week.' },
    { locale: 'zh-Hans', text: '在活动周展示您的创新成果。' },
  ];
  await send(
    page,
    'mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { errors { message } } }',
    { input: { eventId: event.id, showsCall: true, callIntroduction: introduction } },
  );
  if (event.waiting.totalCount === 0) await releaseBooths(page, event.exhibitors.nodes);
  if (event.kiosks.totalCount === 0) await pairKiosk(page, event.id);
  if (event.announcements.totalCount > 0) return context.close();
  await send(
    page,
    'mutation ($input: CreateAnnouncementInput!) { createAnnouncement(input: $input) { errors { message } } }',
    { input: { eventId: event.id, text, startsAt: '2017-09-16T07:00:00Z', endsAt: '2017-09-16T07:30:00Z' } },
  );
  return context.close();
}

/** Releases the booths of some exhibitors, so that they appear in the list beside the plan. */
async function releaseBooths(page, exhibitors) {
  const document =
    'mutation ($input: ReleaseBoothInput!) { releaseBooth(input: $input) { errors { message } } }';
  for (const { id, booths } of exhibitors) {
    for (const booth of booths) await send(page, document, { input: { boothId: booth.id, exhibitorId: id } });
  }
}

/** Pairs a kiosk. It stays online while its page is open. */
async function pairKiosk(page, eventId) {
  const context = await browser.newContext({ baseURL: base, viewport: { width: 1080, height: 1920 } });
  const kiosk = await context.newPage();
  await kiosk.goto('/kiosk');
  const userCode = await kiosk.getByText(/^[A-Z]{4}-[A-Z]{4}$/).innerText();
  await send(
    page,
    'mutation ($input: ApproveKioskInput!) { approveKiosk(input: $input) { errors { message } } }',
    { input: { userCode, eventId, name: 'North entrance' } },
  );
  await kiosk.getByRole('button', { name: 'English' }).waitFor();
}

async function signIn(page) {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = process.env;
  const document = 'mutation ($input: SignInInput!) { signIn(input: $input) { errors { message } } }';
  await send(page, document, { input: { email, password } });
}

async function send(page, query, variables = {}) {
  const response = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = await response.json();
  const [problem] = errors ?? Object.values(data).flatMap((payload) => payload.errors ?? []);
  if (problem) throw new Error(problem.message);
  return data;
}
