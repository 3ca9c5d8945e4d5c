import { xmlText } from '../text/format/xml-text.js';

/** An address in a text, without the punctuation that follows it. */
const ADDRESS = /https?:\/\/[^\s<>"'，。；：！？、（）]*[^\s<>"'，。；：！？、（）.,;:!?)\]]/g;
/** Programs treat texts with these characters and without Japanese ones as Chinese. */
const CHINESE = /\p{Script=Han}/u;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The colours stay those of the mail program, which may be dark, by `color-scheme` of the head. */
const BODY = 'margin:0;padding:16px;font:16px/1.6 system-ui,-apple-system,Segoe UI,Roboto,sans-serif';
const COLUMN = 'max-width:36em;margin:0 auto;overflow-wrap:break-word';

/** A mail as HTML with paragraphs, line breaks and links. All other content is escaped. */
export function mailHtml({ subject, text }: { subject: string; text: string }): string {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n{2,}/);
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${xmlText(subject)}</title>
</head>
<body style="${BODY}">
<div style="${COLUMN}">
${paragraphs.map(paragraphHtml).join('\n')}
</div>
</body>
</html>
`;
}

function paragraphHtml(paragraph: string): string {
  const language = CHINESE.test(paragraph) && !JAPANESE.test(paragraph) ? ' lang="zh-Hans"' : '';
  return `<p${language}>${paragraph.split('\n').map(lineHtml).join('<br>\n')}</p>`;
}

function lineHtml(line: string): string {
  let html = '';
  let end = 0;
  for (const { 0: address, index } of line.matchAll(ADDRESS)) {
    html += `${xmlText(line.slice(end, index))}<a href="${xmlText(address)}">${xmlText(address)}</a>`;
    end = index + address.length;
  }
  return html + xmlText(line.slice(end));
}
