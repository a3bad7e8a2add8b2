import { workflowOf } from '#catalog/kinds.ts';
import type { SettingValue } from '#contract/settings.ts';
import type { Permission } from '#domain/access/permissions.ts';
import type { Label } from '#domain/workflow/definition.ts';
import { permissionWords } from '#i18n/permissions.ts';
import { procedureChangeWords as words } from '#i18n/procedures.ts';
import { pick, type Lang } from '../matters/present.ts';
import { fieldLabel } from './faults.ts';
import { limitRows } from './limits.ts';

type Procedures = SettingValue<'procedures'>;
type Step = Procedures['procedures'][number]['steps'][number];

/** One thing that two versions say differently, in words. */
interface Change {
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What two decisions on the procedures say differently, in words; null is as the product has it. */
export function procedureChanges(was: Procedures, now: Procedures, lang: Lang): Change[] {
  const ids = [...new Set([...was.procedures, ...now.procedures].map(({ workflow }) => workflow))];
  const rows = ids.flatMap((id) => oneProcedure(id, was, now, lang));
  return [...rows, ...limitRows(was, now, lang), ...row(words.from[lang], was.from, now.from)];
}

const row = (what: string, from: string | null, to: string | null): Change[] =>
  from === to ? [] : [{ what, from, to }];

function oneProcedure(id: string, was: Procedures, now: Procedures, lang: Lang): Change[] {
  const definition = workflowOf(id);
  const title = pick(definition?.title, lang) || id;
  const [before, after] = [was, now].map(({ procedures }) => procedures.find(({ workflow }) => workflow === id));
  const steps = [...new Set([...(before?.steps ?? []), ...(after?.steps ?? [])].map(({ action }) => action))];
  const states = [...new Set([...(before?.states ?? []), ...(after?.states ?? [])].map(({ state }) => state))];
  return [
    ...steps.flatMap((action) => {
      const known = definition?.actions.find((one) => one.id === action);
      const name = `${title} · ${pick(known?.label, lang) || action}`;
      const [from, to] = [before, after].map((side) => side?.steps.find((one) => one.action === action));
      return stepChanges(name, from, to, known?.label, lang);
    }),
    ...states.flatMap((state) => {
      const known = definition?.states[state];
      const name = `${title} · ${pick(known?.label, lang) || state}`;
      const [from, to] = [before, after].map((side) => side?.states.find((one) => one.state === state));
      return [
        ...row(`${name} · ${words.label[lang]}`, said(from?.label ?? known?.label), said(to?.label ?? known?.label)),
        ...row(
          `${name} · ${words.resident[lang]}`,
          said(from?.resident ?? known?.resident),
          said(to?.resident ?? known?.resident),
        ),
      ];
    }),
  ];
}

const said = (label: Label | undefined): string | null => (label ? `${label.zh} / ${label.en}` : null);

function stepChanges(name: string, from: Step | undefined, to: Step | undefined, label: Label | undefined, lang: Lang) {
  const may = (permission: string | null | undefined) =>
    permission === undefined
      ? words.asItComes[lang]
      : permission === null
        ? words.nobody[lang]
        : permissionWords[permission as Permission][lang];
  const fields = (list: readonly string[] | undefined) =>
    (list ?? []).map((field) => fieldLabel(field, lang)).join(lang === 'zh' ? '、' : ', ') || null;
  const done = (step: Step | undefined) => words[step?.off ? 'off' : 'on'][lang];
  return [
    ...row(name, done(from), done(to)),
    ...row(`${name} · ${words.label[lang]}`, said(from?.label ?? label), said(to?.label ?? label)),
    ...row(`${name} · ${words.permission[lang]}`, may(from?.permission), may(to?.permission)),
    ...row(`${name} · ${words.approval[lang]}`, may(from?.approval), may(to?.approval)),
    ...row(`${name} · ${words.requires[lang]}`, fields(from?.requires), fields(to?.requires)),
    ...row(`${name} · ${words.omits[lang]}`, fields(from?.omits), fields(to?.omits)),
  ];
}
