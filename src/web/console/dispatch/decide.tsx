import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { MatterDetail } from '#contract/matters.ts';
import type { Proposals } from '#contract/proposals.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { triageWords } from '#i18n/console-triage.ts';
import { uiWords } from '#i18n/ui.ts';
import { Bars } from '#web/ui/bars.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Kbd } from '#web/ui/kbd.tsx';
import { useWords } from '#web/ui/lang.tsx';
import type { Static } from 'typebox';
import { NextBar, useSteps } from '../matter/next-bar.tsx';
import { DraftNote } from '../live/draft-note.tsx';
import { consequencesQuery, useMay } from '../queries.ts';
import { useKeys } from '../shell/use-keys.ts';
import {
  changedGround,
  dispatchRequest,
  initialChoices,
  missing,
  nextBlock,
  onGround,
  openBlocks,
  tellsFor,
  type Block,
  type Choice,
} from './choices.ts';
import { Compare } from './compare.tsx';
import { DuplicatesBlock, LimitBlock } from './facts.tsx';
import { ProposalBlock } from './proposal-block.tsx';
import { useAbsorb } from './use-absorb.ts';
import type { Desk } from './use-desk.ts';

/** Steps that the desk's own button stands for. */
const OWN_STEPS = new Set(['file', 'dispatch', 'classify', 'merge']);

/** The third column: what the system proposes, block by block, and the one button that sends the matter out. */
export const Decide = ({
  matter,
  proposals,
  desk,
}: {
  matter: MatterDetail;
  proposals: Static<typeof Proposals>;
  desk: Desk;
}) => {
  const t = useWords(deskWords);
  const w = useWords(triageWords);
  const u = useWords(uiWords);
  const may = useMay();
  const { take, dialog } = useSteps(matter);
  const blocks = openBlocks(matter);
  const draft = desk.draftOf(matter.id);
  const [chosen, set] = useState(() => draft?.choices ?? initialChoices(matter, proposals));
  const [current, focus] = useState<Block>(blocks[0] ?? 'unit');
  const [other, openOther] = useState<Block | null>(null);
  const [compared, compare] = useState<number | null>(null);

  const ground = changedGround(matter, proposals, chosen);
  const anew = useQuery({ ...consequencesQuery(matter.id, ground ?? {}), enabled: ground !== null });
  const follows = ground ? anew.data : proposals;
  const choices = ground ? onGround(chosen, follows) : chosen;
  const lists = { category: proposals.category, place: proposals.place, unit: follows?.unit ?? [] };
  const isCounting = ground !== null && anew.isPending;

  const pressed = useRef(false);
  const choose = (block: Block, choice: Choice) => {
    pressed.current = false;
    const next = { ...chosen, [block]: choice };
    set(next);
    desk.keep(matter.id, next);
  };
  const accept = (number: number) => {
    const proposal = lists[current][number];
    if (!proposal) return;
    choose(current, { id: proposal.id, label: proposal.label, confirmed: true });
    focus(nextBlock(blocks, current));
  };
  const confirm = () => {
    const choice = choices[current];
    if (!choice) return;
    choose(current, { ...choice, confirmed: true });
    focus(nextBlock(blocks, current));
  };

  const { action, body } = dispatchRequest(matter, choices);
  const label = t(`act.${action}`);
  const lacks = missing(choices);
  const allowed =
    may('matter.dispatch') && matter.next.some((step) => step.action === (action === 'dispatch' ? 'dispatch' : 'file'));
  const reason = allowed
    ? isCounting && !choices.unit
      ? t('unit.again')
      : lacks.length > 0
        ? t('act.missing', { what: lacks.map((block) => t(`block.${block}`)).join('、') })
        : null
    : t('act.cannot');
  const send = () => {
    if (reason === null) desk.send({ matter, action, label, body }, choices);
  };
  // A hand that is quicker than the proposal is not made to press again: the key waits for the unit.
  const waitsForUnit = allowed && isCounting && !choices.unit;
  const sendPressed = useEffectEvent(() => {
    if (pressed.current) send();
    pressed.current = false;
  });
  useEffect(() => {
    if (!waitsForUnit) sendPressed();
  }, [waitsForUnit]);
  const dispatch = () => {
    pressed.current = waitsForUnit;
    if (!waitsForUnit) send();
  };
  const absorb = useAbsorb(matter);
  const merge = (id: string) => {
    compare(null);
    desk.send({ matter, action: 'merge', label: w('desk.merge'), body: { duplicateOf: id } }, chosen);
  };
  const canMerge = matter.next.some((step) => step.action === 'merge') ? null : w('compare.cannot');
  const [newFirst] = ground ? (follows?.unit ?? []) : [];
  const unitNote =
    isCounting && !choices.unit
      ? t('unit.again')
      : newFirst && choices.unit?.confirmed && choices.unit.id !== newFirst.id
        ? t('unit.kept', { unit: newFirst.label })
        : null;
  const alike = proposals.duplicates.length > 0;
  useKeys(
    {
      '1': () => accept(0),
      '2': () => accept(1),
      '3': () => accept(2),
      '4': () => openOther(other === current ? null : current),
      Enter: confirm,
      d: dispatch,
      ...(alike ? { m: () => compare(0) } : {}),
    },
    {
      '1': w('key.first'),
      '2': w('key.second'),
      '3': w('key.third'),
      '4': w('key.other'),
      Enter: t('key.accept'),
      d: label,
      m: w('key.compare'),
    },
  );

  return (
    <section className="card props" data-matter={matter.id}>
      <header>
        <h2>{t('proposals.title')}</h2>
        <span className="small third">{t('proposals.hint')}</span>
        <span className="bars-key push" aria-hidden>
          <Bars confidence="low" />
          {u('confidence.short.low')}
          <Bars confidence="mid" />
          {u('confidence.short.mid')}
          <Bars confidence="high" />
          {u('confidence.short.high')}
        </span>
      </header>
      {draft?.refused !== null && draft?.refused !== undefined ? (
        <p className="refused" role="alert">
          <Icon name="warn" size={16} />
          <span>
            <b>{draft.refused || w('desk.offline')}</b> {w('desk.changed')}
          </span>
        </p>
      ) : null}
      {draft?.back ? (
        <DraftNote
          kept={{
            origin: 'back',
            clashes: 0,
            discard: () => {
              desk.drop(matter.id);
              set(initialChoices(matter, proposals));
            },
          }}
        />
      ) : null}
      <div className="scroll">
        {(['category', 'place', 'unit'] as const).map((block) => (
          <ProposalBlock
            key={block}
            block={block}
            proposals={lists[block]}
            choice={choices[block]}
            current={current === block}
            settled={!blocks.includes(block)}
            other={other === block}
            onFocus={() => focus(block)}
            onChoose={(choice) => choose(block, choice)}
            onOther={(open) => openOther(open ? block : null)}
            note={block === 'unit' ? unitNote : null}
          />
        ))}
        <LimitBlock
          limit={choices.category ? (follows?.limit ?? null) : null}
          open={ground === null || follows ? null : t(isCounting ? 'limit.again' : 'limit.failed')}
        />
        <DuplicatesBlock duplicates={proposals.duplicates} onCompare={compare} />
        <section className="tell">
          <h3>{t('tell.title')}</h3>
          <p>{tellsFor(follows ?? proposals, choices)}</p>
        </section>
      </div>
      <NextBar
        matter={{ ...matter, next: matter.next.filter((step) => !OWN_STEPS.has(step.action)) }}
        take={take}
        max={2}
        lead={
          <>
            <button
              type="button"
              className={`hy-btn ${reason ? 'off' : 'primary'}`}
              aria-disabled={reason !== null}
              title={reason ?? undefined}
              onClick={dispatch}
            >
              {label}
              <Kbd>D</Kbd>
            </button>
            {reason ? <span className="why">{reason}</span> : null}
          </>
        }
      />
      {dialog}
      {compared !== null ? (
        <Compare
          matter={matter}
          duplicates={proposals.duplicates}
          index={compared}
          canMerge={canMerge}
          onIndex={compare}
          onMerge={(one) => merge(one.id)}
          onAbsorb={(one) => {
            compare(null);
            absorb(one);
          }}
          onClose={() => compare(null)}
        />
      ) : null}
    </section>
  );
};
