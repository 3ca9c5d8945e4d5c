/**
 * Takes the pictures of the README from a running server with the sample:
 * `ADMIN_EMAIL=… ADMIN_PASSWORD=… node web/ui/tools/screenshots.mjs ADDRESS`. Needs Chromium.
 */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const [, , base] = process.argv;
const EVENT = 'innovation-week-2017';
const LARGEST = 150_000;
const folder = path.resolve(import.meta.dirname, '../../../docs/images');

const APPROVE =
  'mutation ($input: ApproveKioskInput!) { approveKiosk(input: $input) { errors { message } } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { errors { message } } }';
const HALLS = `{ event(slug: "${EVENT}") { id venues { halls { id code width depth booths(first: 1) { totalCount } } } } }`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
});
mkdirSync(folder, { recursive: true });
await site();
await kiosk();
await consoleList();
await browser.close();

async function open(width, height, options = {}) {
  const viewport = { width, height };
  const context = await browser.newContext({
    viewport,
    baseURL: base,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    ...options,
  });
  return context.newPage();
}

/** Scales a picture of the page to a width, and checks the size of its file. */
async function save(page, name, width) {
  const file = path.join(folder, `${name}.webp`);
  await sharp(await page.screenshot())
    .resize({ width })
    .webp({ quality: 82 })
    .toFile(file);
  const { size } = statSync(file);
  console.log(`${name}.webp: ${size} bytes`);
  if (size > LARGEST) throw new Error(`${name}.webp has more than ${LARGEST} bytes.`);
}

async function site() {
  const page = await open(1280, 800);
  await page.goto(`/zh/${EVENT}/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await save(page, 'site', 1280);
}

async function kiosk() {
  const staff = await staffSender();
  const page = await open(1080, 1920, { hasTouch: true });
  await page.goto('/kiosk');
  const code = page.getByText(/^[B-Z]{4}-[B-Z]{4}$/);
  const userCode = await code.innerText();
  await staff(APPROVE, { input: { ...(await placeOfKiosk(staff)), userCode, name: 'README' } });
  await page.getByRole('navigation', { name: '工具栏' }).waitFor({ timeout: 60_000 });
  await page.waitForTimeout(2000);
  await save(page, 'kiosk', 720);
}

async function consoleList() {
  const page = await open(1280, 800);
  await signIn(page);
  await page.goto(`/console/${EVENT}/exhibitors`);
  await page.getByRole('row').nth(3).waitFor();
  await page.waitForTimeout(1000);
  await save(page, 'console', 1280);
}

/** The hall with the most booths. The kiosk stands at its south side. */
async function placeOfKiosk(staff) {
  const { event } = await staff(HALLS);
  const halls = event.venues.flatMap((venue) => venue.halls);
  const [hall] = halls.sort((left, right) => right.booths.totalCount - left.booths.totalCount);
  const position = { x: hall.width / 2, y: hall.depth - 1 };
  return { eventId: event.id, hallId: hall.id, position, heading: 0 };
}

/** Sends queries as the administrator. */
async function staffSender() {
  const page = await open(800, 600);
  await signIn(page);
  return (query, variables) => send(page, query, variables);
}

function signIn(page) {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = process.env;
  return send(page, SIGN_IN, { input: { email, password } });
}

async function send(page, query, variables = {}) {
  const response = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = await response.json();
  const [problem] = errors ?? Object.values(data).flatMap((payload) => payload.errors ?? []);
  if (problem) throw new Error(problem.message);
  return data;
}
