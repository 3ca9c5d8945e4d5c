import { breakLines } from './break-lines.js';
import { type TextStyle, Typefaces } from './typefaces.js';

describe('lines of a printed text', () => {
  const faces = new Typefaces();
  const style: TextStyle = { face: 'text', size: 10 };
  const lines = (text: string, width: number, maximum?: number) =>
    breakLines(faces, text, { width, style, ...(maximum === undefined ? {} : { maximum }) });

  it('break between words and between ideographs', () => {
    expect(lines('Beijing Robots 机器人公司', 75)).toEqual(['Beijing Robots', '机器人公司']);
  });

  it('neither start with a closing mark nor end with an opening one', () => {
    expect(lines('机器人公司，成立于', 50)).toEqual(['机器人公', '司，成立于']);
    expect(lines('机器人公（北京）', 50)).toEqual(['机器人公', '（北京）']);
  });

  it('break words that are wider than a line, so that no line is too wide', () => {
    const broken = lines('Präzisionsmaschinenbautechnologie'.repeat(2), 60);
    expect(broken.join('')).toBe('Präzisionsmaschinenbautechnologie'.repeat(2));
    expect(broken.filter((line) => faces.width(line, style) > 60)).toEqual([]);
  });

  it('end with an ellipsis if the text exceeds the maximum number of lines', () => {
    expect(lines('机器人公司成立于北京', 50, 1)).toEqual(['机器人公…']);
    expect(lines('机器人公司', 50, 1)).toEqual(['机器人公司']);
  });

  it('contain a mark for each character that no font has, and omit invisible characters', () => {
    expect(faces.printable(' A\u200B\uFE0F  🤖ไ ')).toBe('A 〓〓');
    expect([...faces.missingCharacters]).toEqual(['🤖', 'ไ']);
  });
});
