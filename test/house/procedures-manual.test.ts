import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { kindOf, kinds, workflows } from '#catalog/kinds.ts';
import { roles } from '#catalog/roles.ts';
import type { DrawingView } from '#contract/procedures.ts';
import type { ActionDefinition, Definition } from '#domain/workflow/definition.ts';
import { draw } from '#domain/workflow/drawing.ts';
import { targetsOf } from '#domain/workflow/paths.ts';
import { ProcedureDrawing } from '#web/ui/procedure-drawing.tsx';

/** The light tokens, written out: a picture in a document knows no theme. */
function style(): string {
  const tokens = new Map(
    [
      ...(/:root \{([^}]*)\}/.exec(readFileSync('src/web/ui/tokens.css', 'utf8'))?.[1] ?? '').matchAll(
        /(--[\w-]+): ([^;]+);/g,
      ),
    ].map(([, name = '', value = '']) => [name, value] as const),
  );
  return readFileSync('src/web/ui/procedure-drawing.css', 'utf8')
    .replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => tokens.get(name) ?? name)
    .replaceAll(/\/\*[^*]*\*\/\n/g, '');
}

const picture = (definition: Definition): string => {
  const drawing = draw(definition, 'zh') as unknown as DrawingView;
  const svg = renderToStaticMarkup(createElement(ProcedureDrawing, { drawing, label: definition.title.zh }));
  return `${svg.replace('>', `><style>${style()}</style><rect width="100%" height="100%" style="fill:#fff;stroke:none"/>`)}\n`;
};

/** A role of some kinds alone takes steps of no other. */
const whoTakes = ({ permission }: ActionDefinition, workflow: string): string =>
  permission === 'matter.rate'
    ? '反映人'
    : roles
        .filter((role) => role.permissions.some((one) => one === permission))
        .filter((role) => role.kinds?.some((id) => kindOf(id)?.workflow === workflow) ?? true)
        .map(({ label }) => label.zh)
        .join('、');

function chapter(definition: Definition): string {
  const { id, title, source, states, actions } = definition;
  const used = kinds.filter(({ workflow }) => workflow === id).map(({ label }) => label.zh);
  const moves = actions.filter((action) => targetsOf(action).length > 0);
  return [
    `## ${title.zh}`,
    '',
    `用于：${used.join('、') || '暂无'}。依据：${source}。`,
    '',
    `![${title.zh}](pictures/procedure-${id}.svg)`,
    '',
    ...moves.map((action) => {
      const from = action.from.map((state) => states[state]?.label.zh).join('、');
      const to = targetsOf(action).map((state) => states[state]?.label.zh);
      const wait = action.approval ? '，要批准' : '';
      return `- **${action.label.zh}**：${from} → ${to.join('；或 ')}。${whoTakes(action, id)}${wait}。`;
    }),
    '',
  ].join('\n');
}

const page = [
  '# 办事流程',
  '',
  '每一种事项按一个流程办。下面的图和文字由流程的定义直接画出来，改了定义就跟着变；街道自己改过的，在工作台的“设置 → 办事流程”里看。',
  '',
  '图上方框是状态，圆角的是办结；箭头是一步。从很多状态都能走的出口（作废、合并、不予受理）画在下面。',
  '',
  ...workflows.map(chapter),
].join('\n');

describe('the manual’s page of procedures', () => {
  // Renewed by: npx vitest run test/house/procedures-manual.test.ts -u
  it('says what the definitions say', async () => {
    await expect(page).toMatchFileSnapshot('../../docs/manual/procedures.md');
  });
  it.each(workflows.map((one) => [one.id, one] as const))('shows %s as it is defined', async (id, definition) => {
    await expect(picture(definition)).toMatchFileSnapshot(`../../docs/manual/pictures/procedure-${id}.svg`);
  });
});
