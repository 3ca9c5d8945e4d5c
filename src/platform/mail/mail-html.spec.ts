import { mailHtml } from './mail-html.js';

/** The content of the body. */
function bodyOf(text: string): string {
  return /<div[^>]*>\n(.*)\n<\/div>/s.exec(mailHtml({ subject: 'A & B', text }))?.[1] ?? '';
}

describe('a mail as HTML', () => {
  it('has a paragraph for each block of lines, in the order of the text', () => {
    expect(bodyOf('Robots Inc.\r\n\r\nOne.\nTwo.\n\n\nThree.\n')).toBe(
      '<p>Robots Inc.</p>\n<p>One.<br>\nTwo.</p>\n<p>Three.</p>',
    );
  });

  it('supports light and dark colours', () => {
    expect(mailHtml({ subject: '', text: '' })).toContain('<meta name="color-scheme" content="light dark">');
  });

  it('escapes markup in texts, also in the title', () => {
    expect(bodyOf('<b onclick="x">&amp;')).toBe('<p>&lt;b onclick=&quot;x&quot;&gt;&amp;amp;</p>');
    expect(mailHtml({ subject: '</title><script>', text: '' })).toContain(
      '<title>&lt;/title&gt;&lt;script&gt;</title>',
    );
  });

  it.each([
    ['See https://fair.example/a?b=1&c=2#token=x-y.', 'https://fair.example/a?b=1&amp;c=2#token=x-y', '.'],
    ['链接：https://fair.example/zh。', 'https://fair.example/zh', '。'],
    ['(http://fair.example/)', 'http://fair.example/', ')'],
  ])('links the address in %s without the following punctuation', (text, address, rest) => {
    expect(bodyOf(text)).toContain(`<a href="${address}">${address}</a>${rest}</p>`);
  });

  it.each(['javascript:alert(1)', 'https://', 'ftp://fair.example/'])('links nothing in %s', (text) => {
    expect(bodyOf(text)).not.toContain('<a');
  });

  it('marks the language of Chinese paragraphs, not of Japanese or English ones', () => {
    expect(bodyOf('申请已批准。\n\n申請を承認しました。\n\nApproved.')).toBe(
      '<p lang="zh-Hans">申请已批准。</p>\n<p>申請を承認しました。</p>\n<p>Approved.</p>',
    );
  });
});
