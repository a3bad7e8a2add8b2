import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Popconfirm, Progress } from 'antd';
import { useState } from 'react';
import type { NewAccount, RowFault, SheetRows } from '#contract/sheets.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { wizardWords } from '#i18n/setup.ts';
import { importStaff, previewStaff, renewPasswords, STAFF_TEMPLATE } from '#web/api/setup.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed } from '#web/ui/states.tsx';
import { useKeptHere } from '../live/use-kept-here.ts';
import { queries } from '../queries.ts';
import { Doubtful } from './doubtful.tsx';
import { Secrets } from './secrets.tsx';
import { NOTHING_PASTED, TableInput } from './table-input.tsx';

/** Rows sent at a time: between two of them the person sees how far it is. */
const AT_ONCE = 300;

interface Taken {
  readonly created: readonly NewAccount[];
  readonly faults: readonly RowFault[];
  readonly done: number;
  readonly all: number;
}

/** A staff list from the clipboard or a file: looked over, taken, and its passwords handed out once. */
export const StaffImport = ({ waiting }: { waiting: number }) => {
  const t = useWords(wizardWords);
  const frame = useWords(shellWords);
  const kept = useKeptHere('setup:staff', NOTHING_PASTED);
  const [rows, setRows] = useState<SheetRows>([]);
  const [taken, setTaken] = useState<Taken | null>(null);
  const look = useMutation({
    mutationFn: (chosen: SheetRows) => {
      setRows(chosen);
      setTaken(null);
      return previewStaff(chosen);
    },
  });
  const preview = look.data;
  const take = useMutation({
    mutationFn: async (headingLine: number) => {
      const head = rows.filter(({ line }) => line <= headingLine);
      const body = rows.filter(({ line }) => line > headingLine);
      let sum: Taken = { created: [], faults: [], done: 0, all: body.length };
      setTaken(sum);
      for (let at = 0; at < body.length; at += AT_ONCE) {
        const part = body.slice(at, at + AT_ONCE);
        const { created, faults } = await importStaff([...head, ...part]);
        sum = {
          ...sum,
          created: [...sum.created, ...created],
          faults: [...sum.faults, ...faults],
          done: at + part.length,
        };
        // What was made is shown even where a later part does not get through.
        setTaken(sum);
      }
    },
    // Names and phones of colleagues stay in the browser no longer than they must.
    onSuccess: kept.sent,
    onSettled: () => queries.invalidateQueries({ queryKey: ['setup'] }),
  });
  const renew = useMutation({
    mutationFn: renewPasswords,
    onSuccess: ({ created }) => setTaken({ created, faults: [], done: 0, all: 0 }),
  });
  return (
    <div className="staff-import">
      <p>
        <a href={STAFF_TEMPLATE} download>
          {t('staff.template')}
        </a>
      </p>
      <TableInput
        kept={kept}
        sample={t('staff.sample')}
        working={look.isPending}
        onRows={(chosen) => look.mutate(chosen)}
      />
      {look.error ? <Failed error={look.error} /> : null}
      {preview && !taken ? (
        <>
          <p aria-live="polite">
            <b>{t('table.good', { n: preview.good })}</b>{' '}
            <span className="small second">
              {t('table.columns', { columns: preview.columns.map(({ heading }) => heading).join('、') })}
            </span>
          </p>
          <Doubtful faults={preview.faults} rows={rows} headingLine={preview.headingLine} />
          <Button
            type="primary"
            disabled={preview.good === 0}
            loading={take.isPending}
            onClick={() => take.mutate(preview.headingLine)}
          >
            {t('staff.take', { n: preview.good })}
          </Button>
        </>
      ) : null}
      {taken && take.isPending ? (
        <div role="status">
          <Progress percent={Math.round((taken.done / Math.max(taken.all, 1)) * 100)} />
          <p className="small second">{t('staff.taking', { n: taken.done, all: taken.all })}</p>
        </div>
      ) : null}
      {take.error ? <Alert type="error" showIcon title={t('staff.broke', { n: taken?.created.length ?? 0 })} /> : null}
      {taken && !take.isPending ? (
        <>
          <p aria-live="polite">
            <b>{taken.created.length > 0 ? t('staff.made', { n: taken.created.length }) : t('staff.none')}</b>
          </p>
          {taken.created.length > 0 ? <Secrets accounts={taken.created} /> : null}
          {taken.faults.length > 0 ? (
            <Doubtful faults={taken.faults} rows={rows} headingLine={preview?.headingLine ?? null} />
          ) : null}
        </>
      ) : null}
      {waiting > 0 ? (
        <Popconfirm
          title={t('staff.renewSure')}
          okText={frame('antd.ok')}
          cancelText={frame('antd.cancel')}
          onConfirm={() => renew.mutate()}
        >
          <Button type="link" loading={renew.isPending}>
            {t('staff.renew', { n: waiting })}
          </Button>
        </Popconfirm>
      ) : null}
      {renew.error ? <Failed error={renew.error} /> : null}
    </div>
  );
};
