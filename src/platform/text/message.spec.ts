import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, getNamedType, isInputObjectType } from 'graphql';
import ts from 'typescript';
import { CATALOG_KINDS } from '../../catalog/model/catalog-kind.js';
import '../../fair/exhibitor/status/registration-status.type.js';
import { alternatives, fieldOf, message, messageLocale, messagesIn, messageText, term } from './message.js';
import chinese from './messages.zh-Hans.json' with { type: 'json' };

describe('a message', () => {
  it('is its template with the values in English', () => {
    expect(messageText(message`At most ${3} speak at a session.`)).toBe('At most 3 speak at a session.');
  });

  it('has its values in the order of the language', () => {
    const text = messageText(message`No ${term('event')} has the slug ${'spring'}.`, 'zh-Hans');
    expect(text).toBe('没有网址名为 spring 的展会。');
  });

  it('translates messages within it', () => {
    const refusal = message`The registration is ${term('REJECTED')}; it must be ${alternatives(['DRAFT', 'SUBMITTED'])}.`;
    expect(messageText(refusal)).toBe('The registration is rejected; it must be a draft or submitted.');
    expect(messageText(refusal, 'zh-Hans')).toBe('报名状态为“未通过”，必须为“草稿或待审核”。');
  });

  it('does not translate the values of callers, and ignores placeholders in them', () => {
    const text = messageText(message`There is no account of ${'{1} DRAFT'}.`, 'zh-Hans');
    expect(text).toBe('{1} DRAFT 没有账号。');
  });

  it('contains the name of an object in the language of the reader', () => {
    const refusal = message`Hall ${{ name: { en: 'North', 'zh-Hans': '北馆' } }}`;
    expect([messageText(refusal), messageText(refusal, 'zh-Hans')]).toEqual(['Hall North', 'Hall 北馆']);
    expect(messageText({ name: { de: 'Nord' } }, 'zh-Hans')).toBe('Nord');
  });

  it('begins with the name of a field in words', () => {
    const refusals = [['contactEmail'], ['name', '1', 'text'], ['stages', '0', 'name']].map(
      (path) => message`${fieldOf(path)} must not be removed.`,
    );
    expect(refusals.map((each) => messageText(each))).toEqual(
      ['Contact email', 'Name', 'Name'].map((name) => `${name} must not be removed.`),
    );
    expect(refusals.map((each) => messageText(each, 'zh-Hans'))).toEqual(
      ['联系邮箱', '名称', '名称'].map((name) => `${name}不能删除。`),
    );
  });

  it('is a text in JSON', () => {
    const plan = { problems: [{ row: 2, reason: message`must not be empty` }] };
    expect(JSON.stringify(plan, messagesIn('zh-Hans'))).toBe('{"problems":[{"row":2,"reason":"不能为空"}]}');
  });

  it.each([
    [undefined, undefined, 'en'],
    [undefined, 'fr', 'en'],
    [undefined, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh-Hans'],
    [undefined, 'fr, en;q=0.9, zh;q=0.8', 'en'],
    ['zh', 'en', 'zh-Hans'],
    ['de', 'zh', 'en'],
  ])('for the requested language %s and the header %s is in %s', (requested, header, locale) => {
    expect(messageLocale(requested, header)).toBe(locale);
  });
});

describe('the Chinese messages', () => {
  const templates = templatesOfSources();

  it('exist for exactly the templates of the program, with the same values', () => {
    const places = (text: string): string[] => [...new Set(text.match(/\{\d\}/g))].sort();
    const wrong = Object.entries(chinese.messages).filter(
      ([template, text]) => String(places(template)) !== String(places(text)),
    );
    expect(Object.keys(chinese.messages).sort()).toEqual(templates);
    expect(wrong).toEqual([]);
  });

  it('have a word for every field of an input and every kind of object', () => {
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'), { assumeValidSDL: true });
    const types = Object.values(schema.getTypeMap());
    const fields = types
      .filter((type) => isInputObjectType(type) && type.name.endsWith('Input'))
      .flatMap((type) => (isInputObjectType(type) ? Object.values(type.getFields()) : []))
      .filter(({ type }) => getNamedType(type).name !== 'ID')
      .map(({ name }) => name);
    const words = new Set([...fields, ...CATALOG_KINDS.map((kind) => kind.toLowerCase())]);
    expect([...words].filter((word) => !(word in chinese.terms))).toEqual([]);
  });
});

/** The templates of all `message` literals, sorted. */
function templatesOfSources(): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const found = new Set<string>();
  for (const file of files.filter((name) => /(?<!\.spec)\.ts$/.test(name))) {
    const text = readFileSync(path.join('src', file), 'utf8');
    if (!text.includes('message`')) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'message') {
        found.add(templateOf(node.template));
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  }
  return [...found].sort();
}

function templateOf(literal: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(literal)) return literal.text;
  const parts = literal.templateSpans.map((span, index) => `{${index + 1}}${span.literal.text}`);
  return literal.head.text + parts.join('');
}
