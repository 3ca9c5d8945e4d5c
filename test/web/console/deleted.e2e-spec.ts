import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

const WORDS = {
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

describeInChromium('an object that somebody else deletes while its form is open', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
  });
  afterAll(() => console.close());

  it.each(['zh', 'en'] as const)('leaves the text of an exhibitor to copy: %s', async (language) => {
    const words = WORDS[language];
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
  });

  it('leaves the text of a session to copy', async () => {
    const { event } = console.fair;
    const times = { starts_at: '2026-11-27T02:00:00Z', ends_at: '2026-11-27T03:00:00Z' };
    const values = { slug: 'doomed-talk', title: { en: 'Doomed talk' }, ...times };
    const id = await console.server.rows.session(event, values);
    await console.server.settle();
    const page = await console.open(`/programme/${encodeCatalogId('SESSION', id)}`);
    await page.getByRole('textbox', { name: WORDS.en.title, exact: true }).fill('A better title');
    await console.server.sql.query('delete from session where id = $1', [id]);
    await console.server.settle();
    await page.reload();
    await page.getByRole('alert').getByText('There is no such session.').waitFor();
    const kept = page.getByRole('region', { name: WORDS.en.unsaved });
    expect(await kept.getByRole('textbox', { name: WORDS.en.title }).inputValue()).toBe('A better title');
    await page.context().close();
  });
});
