import type { Page } from 'playwright-core';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { itDeep } from '../../setup/deep.js';
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

/** The texts of a form whose object another user deletes. */
const DELETED = {
  zh: {
    ...{ name: '名称 · English', title: '标题 · English', save: '保存', unsaved: '没有保存的内容' },
    ...{ noExhibitor: '没有这家展商。', noSession: '没有这场日程。', discard: '不再需要', back: '返回列表' },
  },
  en: {
    ...{ name: 'Name · English', title: 'Title · English', save: 'Save', unsaved: 'Text that was not saved' },
    ...{ noExhibitor: 'There is no such exhibitor.', noSession: 'There is no such session.' },
    ...{ discard: 'I do not need it', back: 'Back to the list' },
  },
} as const;

describeInChromium('two concurrent users of the console', () => {
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

  itDeep(['zh', 'en'] as const)('change an announcement without a lost change: %s', async (language) => {
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

  itDeep(['zh', 'en'] as const)('change the synonyms without a lost change: %s', async (language) => {
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

  it('see the names of the fields of a category that the other one has changed', async () => {
    const pages = [
      await console.open('/categories', { language: 'zh' }),
      await console.open('/categories', { language: 'zh' }),
    ] as const;
    const [first, second] = pages;
    for (const page of pages) await page.getByRole('button', { name: /^编辑/ }).first().click();
    const save = async (page: Page, name: string) => {
      await page.getByRole('textbox', { name: '名称 · English' }).fill(name);
      await page.getByRole('button', { name: '保存', exact: true }).click();
    };
    await first.getByRole('textbox', { name: '行业分类代码' }).fill('R1');
    await save(first, 'Their robots');
    await first.getByRole('dialog').waitFor({ state: 'detached' });
    await save(second, 'My robots');
    const text = second.getByText('已采用对方的更改');
    expect(await text.textContent()).toMatch(/^已采用对方的更改：(?:图标、)?行业分类代码。/);
    await close(...pages);
  });

  itDeep(['zh', 'en'] as const)(
    'keep the text of an exhibitor that the other one deletes, for copying: %s',
    async (language) => {
      const words = DELETED[language];
      const { event } = console.fair;
      const name = { 'zh-Hans': '将被删除', en: `Doomed in ${language}` };
      const id = await console.server.rows.exhibitor(event, { slug: `doomed-${language}`, name });
      await console.server.settle();
      const page = await console.open('/exhibitors', { language });
      await page.getByRole('searchbox').fill(`Doomed in ${language}`);
      await page
        .getByRole('row')
        .filter({ hasText: language === 'zh' ? '将被删除' : 'Doomed' })
        .getByRole('link')
        .first()
        .click();
      const field = page.getByRole('textbox', { name: words.name, exact: true });
      await field.fill(`An hour of work in ${language}`);
      await console.server.sql.query('delete from exhibitor where id = $1', [id]);
      await console.server.settle();
      await page.getByRole('button', { name: words.save, exact: true }).click();
      await page.getByRole('alert').waitFor();
      expect(await field.inputValue()).toBe(`An hour of work in ${language}`);
      await page.reload();
      const kept = page.getByRole('region', { name: words.unsaved });
      await page.getByRole('alert').getByText(words.noExhibitor).waitFor();
      expect(await kept.getByRole('textbox', { name: words.name }).inputValue()).toBe(
        `An hour of work in ${language}`,
      );
      expect(await kept.getByRole('textbox').count()).toBe(1);
      expect(await console.violations(page)).toEqual([]);
      await kept.getByRole('button', { name: words.discard }).click();
      await page.getByRole('heading', { level: 1, name: words.noExhibitor }).waitFor();
      expect(await console.violations(page)).toEqual([]);
      await page.getByRole('main').getByRole('link', { name: words.back }).click();
      await page.getByRole('searchbox').waitFor();
      await page.context().close();
    },
  );

  it('keep the text of a session that the other one deletes, for copying', async () => {
    const { event } = console.fair;
    const times = { starts_at: '2026-11-27T02:00:00Z', ends_at: '2026-11-27T03:00:00Z' };
    const values = { slug: 'doomed-talk', title: { en: 'Doomed talk' }, ...times };
    const id = await console.server.rows.session(event, values);
    await console.server.settle();
    const page = await console.open(`/programme/${encodeCatalogId('SESSION', id)}`);
    await page.getByRole('textbox', { name: DELETED.en.title, exact: true }).fill('A better title');
    await console.server.sql.query('delete from session where id = $1', [id]);
    await console.server.settle();
    await page.reload();
    await page.getByRole('alert').getByText('There is no such session.').waitFor();
    const kept = page.getByRole('region', { name: DELETED.en.unsaved });
    expect(await kept.getByRole('textbox', { name: DELETED.en.title }).inputValue()).toBe('A better title');
    await page.context().close();
  });
});
