import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineOf, markdownBlocks } from './markdown.ts';

describe('a page of the manual', () => {
  it('comes apart into what it is made of', () => {
    const page = [
      '# 派遣员',
      '',
      '第一行，',
      '接着一行。',
      '',
      '1. 读原话',
      '2. 看**建议**',
      '   和理由',
      '',
      '| 键 | 做什么 |',
      '|---|---|',
      '| `D` | 派遣 |',
      '```sh',
      '# 不是标题',
      '```',
    ].join('\n');
    expect(markdownBlocks(page)).toEqual([
      { kind: 'heading', level: 1, text: [{ kind: 'text', text: '派遣员' }] },
      { kind: 'paragraph', text: [{ kind: 'text', text: '第一行，接着一行。' }] },
      {
        kind: 'list',
        ordered: true,
        items: [
          [{ kind: 'text', text: '读原话' }],
          [
            { kind: 'text', text: '看' },
            { kind: 'bold', text: '建议' },
            { kind: 'text', text: '和理由' },
          ],
        ],
      },
      {
        kind: 'table',
        head: [[{ kind: 'text', text: '键' }], [{ kind: 'text', text: '做什么' }]],
        rows: [[[{ kind: 'code', text: 'D' }], [{ kind: 'text', text: '派遣' }]]],
      },
      { kind: 'code', language: 'sh', text: '# 不是标题' },
    ]);
  });

  it('knows a picture from a link', () => {
    expect(inlineOf('![派遣台](pictures/dispatch.png)见[说明](admin.md)')).toEqual([
      { kind: 'picture', text: '派遣台', to: 'pictures/dispatch.png' },
      { kind: 'text', text: '见' },
      { kind: 'link', text: '说明', to: 'admin.md' },
    ]);
  });

  it('comes to an end on any text', () => {
    const line = fc.constantFrom('', '# a', '```', '| a |', '- a', '1. b', 'text', '[a](b', '**c**', '   d');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        expect(markdownBlocks(lines.join('\n')).length).toBeLessThanOrEqual(lines.length);
      }),
    );
  });
});
