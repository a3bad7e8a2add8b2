import { useState } from 'react';
import { BULK_LIMIT } from '#contract/bulk.ts';
import type { MatterFilter } from '#contract/matters.ts';
import { listWords } from '#i18n/console-list.ts';
import { number } from '#web/ui/format.ts';
import { Kbd } from '#web/ui/kbd.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { useMay } from '../queries.ts';
import { BulkDialog, type BulkStep } from './bulk-dialog.tsx';
import type { Selection } from './use-selection.ts';

const STEPS: readonly (readonly [step: BulkStep, ...permissions: string[]])[] = [
  ['fileAndDispatch', 'matter.file', 'matter.dispatch'],
  ['file', 'matter.file'],
  ['dispatch', 'matter.dispatch'],
  ['reply', 'matter.reply'],
  ['urge', 'matter.urge'],
  ['close', 'matter.close'],
];

/** What can be done with the chosen rows, at the foot of the list. */
export const SelectionBar = ({
  selection,
  loaded,
  total,
  filter,
}: {
  selection: Selection;
  loaded: number;
  total: { readonly count: number; readonly capped: boolean } | undefined;
  filter: MatterFilter;
}) => {
  const t = useWords(listWords);
  const { lang } = useLang();
  const may = useMay();
  const [step, take] = useState<BulkStep | null>(null);
  const { chosen, all, clear, chooseAll } = selection;
  const count = all ? (total?.count ?? chosen.size) : chosen.size;
  const target = all
    ? { filter }
    : { rows: [...chosen].slice(0, BULK_LIMIT).map(([id, version]) => ({ id, version })) };
  const close = (ran: boolean) => {
    take(null);
    if (ran) clear();
  };
  if (chosen.size === 0 && step === null) return null;
  const steps = STEPS.filter(([, ...permissions]) => permissions.every(may));
  const inAll = total?.capped ? t('select.over', { n: number(total.count, lang) }) : number(total?.count ?? 0, lang);
  return (
    <div className="selection" role="toolbar" aria-label={t('select.label')}>
      <b>{all ? t('select.all', { n: inAll }) : t('select.some', { n: number(count, lang) })}</b>
      {!all && chosen.size === loaded && total && total.count > loaded ? (
        <button type="button" className="hy-btn quiet" onClick={chooseAll}>
          {t('select.chooseAll', { n: inAll })}
        </button>
      ) : null}
      {steps.map(([id]) => (
        <button key={id} type="button" className="hy-btn" onClick={() => take(id)}>
          {t(`bulk.${id}`)}
        </button>
      ))}
      {steps.length === 0 ? <span className="small second">{t('select.nothing')}</span> : null}
      <button type="button" className="hy-btn quiet push" onClick={clear}>
        {t('select.clear')}
        <Kbd>Esc</Kbd>
      </button>
      {step ? <BulkDialog step={step} target={target} count={count} onClose={close} /> : null}
    </div>
  );
};
