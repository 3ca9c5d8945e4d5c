import type { Page } from 'playwright-core';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

const WORDS = {
  zh: {
    ...{ edit: '编辑公告', urgency: '紧急程度', save: '保存', keep: '保留我的' },
    ...{ merge: '别人刚刚也改了这条公告', taken: '已采用对方的更改：紧急程度。', text: '内容 · English' },
    ...{ synonyms: '搜索同义词', synonymsMerge: '别人刚刚也改了搜索同义词', saved: '已保存' },
    ...{ saveSynonyms: '保存：搜索同义词', take: '采用现有' },
  },
  en: {
    ...{ edit: 'Edit announcement', urgency: 'Urgency', save: 'Save', keep: 'Keep yours' },
    ...{ merge: 'Somebody else has changed this announcement meanwhile' },
    ...{ taken: 'Taken over from them: Urgency.', text: 'Text · English' },
    ...{ synonyms: 'Synonyms for searches', take: 'Take theirs', saved: 'Saved' },
    ...{ synonymsMerge: 'Somebody else has changed the synonyms meanwhile' },
    ...{ saveSynonyms: 'Save: Synonyms for searches' },
  },
} as const;

describeInChromium('two persons in the console', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { event } = console.fair;
    const values = { text: { en: 'The west gate is closed.' }, starts_at: '2026-11-27T01:00:00Z' };
    await console.server.rows.announcement(event, values);
    await console.server.settle();
  });
  afterAll(() => console.close());

  const close = (...pages: Page[]) => Promise.all(pages.map((page) => page.context().close()));

  it.each(['zh', 'en'] as const)('change an announcement, and nothing is lost: %s', async (language) => {
    const words = WORDS[language];
    const pages = [
      await console.open('/announcements', { language }),
      await console.open('/announcements', { language }),
    ] as const;
    const [first, second] = pages;
    for (const page of pages) await page.getByRole('button', { name: words.edit }).click();
    const mine = second.getByRole('textbox', { name: words.text });
    await mine.fill(`My text in ${language}.`);

    await first.getByRole('textbox', { name: words.text }).fill(`Their text in ${language}.`);
    await first.getByRole('button', { name: words.urgency }).click();
    await first.getByRole('option', { name: language === 'zh' ? '紧急' : 'Warning', exact: true }).click();
    await first.getByRole('button', { name: words.save, exact: true }).click();
    await first.getByRole('dialog').waitFor({ state: 'detached' });

    const save = second.getByRole('button', { name: words.save, exact: true });
    await save.click();
    const question = second.getByRole('alertdialog', { name: words.merge });
    await question.getByText(words.taken).waitFor();
    expect(await mine.inputValue()).toBe(`My text in ${language}.`);
    expect(await console.violations(second)).toEqual([]);
    await question.getByRole('button', { name: words.keep }).click();
    await save.click();
    await second
      .getByRole('listitem')
      .filter({ hasText: `My text in ${language}.` })
      .waitFor();
    await close(...pages);
  });

  it.each(['zh', 'en'] as const)('change the synonyms, and nothing is lost: %s', async (language) => {
    const words = WORDS[language];
    const pages = [
      await console.open('/settings', { language }),
      await console.open('/settings', { language }),
    ] as const;
    const [first, second] = pages;
    const field = (page: Page) => page.getByRole('textbox', { name: words.synonyms });
    await field(second).fill(`mine ${language}, ours`);
    await field(first).fill(`theirs ${language}, others`);
    await first.getByRole('button', { name: words.saveSynonyms }).click();
    await first.getByRole('status').getByText(words.saved).waitFor();
    const save = second.getByRole('button', { name: words.saveSynonyms });
    await save.click();
    const question = second.getByRole('alertdialog', { name: words.synonymsMerge });
    await question.getByText(`theirs ${language}, others`).waitFor();
    expect(await field(second).inputValue()).toBe(`mine ${language}, ours`);
    await question.getByRole('button', { name: words.take }).click();
    expect(await field(second).inputValue()).toBe(`theirs ${language}, others`);
    await close(...pages);
  });
});
