import { Select } from 'antd';
import { useEffect, useRef } from 'react';
import type { Proposal } from '#contract/proposals.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { say } from '#i18n/translate.ts';
import { Bars } from '#web/ui/bars.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Kbd } from '#web/ui/kbd.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { categoryCode } from '../matter/matter-parts.tsx';
import { PlaceSelect } from '../matter/place-select.tsx';
import { useCatalog } from '../queries.ts';
import type { Block, Choice } from './choices.ts';

/** Anything that was not proposed. */
const Other = ({ block, onChoose }: { block: Block; onChoose: (id: string, label: string) => void }) => {
  const catalog = useCatalog();
  const { lang } = useLang();
  if (block === 'place') return <PlaceSelect autoFocus onChange={(id) => onChoose(id, id)} />;
  const options =
    block === 'category'
      ? (catalog?.categories ?? []).map(({ key, label }) => ({
          value: key,
          label: `${say(label, lang)} ${categoryCode(key)}`,
          title: key,
        }))
      : (catalog?.units ?? []).map(({ id, label }) => ({ value: id, label: say(label, lang), title: id }));
  return (
    <Select
      autoFocus
      defaultOpen
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      style={{ width: '100%' }}
      onChange={(id: string) => onChoose(id, options.find(({ value }) => value === id)?.label ?? id)}
    />
  );
};

const Standing = ({ choice, settled, current }: { choice: Choice | null; settled: boolean; current: boolean }) => {
  const t = useWords(deskWords);
  if (settled || choice?.confirmed)
    return (
      <span className="acc done">
        <Icon name="check" size={14} />
        {t('block.accepted')}
      </span>
    );
  return choice && current ? (
    <span className="acc">
      <Kbd>Enter</Kbd>
      {t('block.accept')}
    </span>
  ) : null;
};

/** One thing to decide: what, how sure, why, the runners-up by number. `settled`: already decided, only shown. */
export const ProposalBlock = ({
  block,
  proposals,
  choice,
  current,
  settled,
  other,
  note,
  onFocus,
  onChoose,
  onOther,
}: {
  block: Block;
  proposals: readonly Proposal[];
  choice: Choice | null;
  current: boolean;
  settled: boolean;
  other: boolean;
  /** What a person should know of this choice now. */
  note: string | null;
  onFocus: () => void;
  onChoose: (choice: Choice) => void;
  onOther: (open: boolean) => void;
}) => {
  const t = useWords(deskWords);
  const box = useRef<HTMLElement>(null);
  const wasCurrent = useRef(current);
  useEffect(() => {
    // Focus follows an accepted block to the next one, but never steals it when the matter opens.
    if (current && !wasCurrent.current) box.current?.focus();
    wasCurrent.current = current;
  }, [current]);
  const shown = proposals.find(({ id }) => id === choice?.id) ?? null;
  const first = proposals[0];
  // What was found by hand has no likeness and no reason of the system's.
  const told = shown ?? (choice?.confirmed ? null : first);
  const options = proposals.slice(0, 3).map((proposal, index) => ({ proposal, key: String(index + 1) }));
  return (
    <section
      ref={box}
      className={`prop${current && !settled ? ' on' : ''}`}
      tabIndex={settled ? undefined : 0}
      aria-label={t(`block.${block}`)}
      onFocus={settled ? undefined : onFocus}
    >
      <h3>
        {t(`block.${block}`)}
        {told && !settled ? <Bars confidence={told.confidence} /> : null}
      </h3>
      <div>
        <p className="val">
          <b className={choice ? undefined : 'unsure'}>
            {choice?.label ?? t(first ? 'block.unsure' : 'block.nothing')}
          </b>
          {shown?.hint ? <span className="hint">{shown.hint}</span> : null}
          <Standing choice={choice} settled={settled} current={current} />
        </p>
        {settled ? null : (
          <>
            {told?.reasons.length ? <p className="why">{told.reasons.join('；')}</p> : null}
            {choice && !told ? <p className="why">{t('block.chosen')}</p> : null}
            {note ? (
              <p className="why" role="status">
                {note}
              </p>
            ) : null}
            <div className="opts">
              {options
                .filter(({ proposal }) => proposal.id !== choice?.id)
                .map(({ proposal, key }) => (
                  <button
                    key={proposal.id}
                    type="button"
                    tabIndex={-1}
                    onClick={() => onChoose({ id: proposal.id, label: proposal.label, confirmed: true })}
                  >
                    <Kbd>{key}</Kbd>
                    {proposal.label}
                    {proposal.hint ? <small>{proposal.hint}</small> : null}
                  </button>
                ))}
              <button type="button" tabIndex={-1} onClick={() => onOther(!other)} aria-expanded={other}>
                <Kbd>4</Kbd>
                {t('block.other')}
              </button>
            </div>
            {other ? (
              <Other
                block={block}
                onChoose={(id, label) => {
                  onChoose({ id, label, confirmed: true });
                  onOther(false);
                }}
              />
            ) : null}
          </>
        )}
      </div>
    </section>
  );
};
