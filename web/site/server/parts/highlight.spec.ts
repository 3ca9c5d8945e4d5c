import { highlightMarkup } from './highlight.js';

describe('a highlight', () => {
  it.each([
    [
      '北京<mark>机器人</mark>有限公司',
      '有限公司',
      '北京<mark>机器人</mark><span class="legal-form">有限公司</span>',
    ],
    ['Acme <mark>Co</mark>., Ltd.', ' Co., Ltd.', 'Acme <mark>Co</mark>., Ltd.'],
    ['<mark>Acme</mark>', '', '<mark>Acme</mark>'],
    ['<mark>A</mark> &lt;b&gt;', '', '<mark>A</mark> &lt;b&gt;'],
  ])('shows a legal form in grey unless the search matches it: %s', (highlight, legalForm, markup) => {
    expect(highlightMarkup(highlight, legalForm).text).toBe(markup);
  });
});
