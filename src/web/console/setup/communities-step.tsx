import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { SheetRows } from '#contract/sheets.ts';
import { wizardWords } from '#i18n/setup.ts';
import { addCommunities, previewCommunities } from '#web/api/setup.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed } from '#web/ui/states.tsx';
import { useKeptHere } from '../live/use-kept-here.ts';
import { queries } from '../queries.ts';
import { Doubtful } from './doubtful.tsx';
import { StepFoot } from './step-foot.tsx';
import type { StepProps } from './step-props.ts';
import { NOTHING_PASTED, TableInput } from './table-input.tsx';

export const CommunitiesStep = ({ state, onNext }: StepProps) => {
  const t = useWords(wizardWords);
  const kept = useKeptHere('setup:communities', NOTHING_PASTED);
  const [rows, setRows] = useState<SheetRows>([]);
  const look = useMutation({
    mutationFn: (chosen: SheetRows) => {
      setRows(chosen);
      save.reset();
      return previewCommunities(chosen);
    },
  });
  const save = useMutation({
    mutationFn: () => addCommunities(rows),
    onSuccess: () => {
      kept.sent();
      return queries.invalidateQueries();
    },
  });
  const preview = look.data;
  return (
    <>
      <p className="lead">{t('communities.lead')}</p>
      {state.communities > 0 ? <p>{t('communities.have', { n: state.communities })}</p> : null}
      <TableInput
        kept={kept}
        sample={t('communities.sample')}
        working={look.isPending}
        onRows={(chosen) => look.mutate(chosen)}
      />
      {look.error ? <Failed error={look.error} /> : null}
      {preview ? (
        <>
          <p aria-live="polite">
            <b>{t('table.good', { n: preview.good.length })}</b>{' '}
            <span className="small second">
              {preview.good
                .slice(0, 12)
                .map(({ name }) => name)
                .join('、')}
            </span>
          </p>
          <Doubtful faults={preview.faults} rows={rows} headingLine={rows[0]?.line ?? null} />
          {save.isSuccess ? (
            <p role="status">{t('table.saved')}</p>
          ) : (
            <Button
              type="primary"
              disabled={preview.good.length === 0}
              loading={save.isPending}
              onClick={() => save.mutate()}
            >
              {t('communities.take', { n: preview.good.length })}
            </Button>
          )}
        </>
      ) : null}
      {save.error ? <Failed error={save.error} /> : null}
      <StepFoot done={state.communities > 0} skip={t('communities.skip')} onNext={onNext} />
    </>
  );
};
