import { Button } from 'antd';
import { liveWords } from '#i18n/live.ts';
import type { Kept } from '#web/live/use-kept.ts';
import { useWords } from '#web/ui/lang.tsx';

/** Says that what stands in the form was typed before, or lies on what others decided since, and how to begin anew. */
export const DraftNote = ({
  kept: { origin, clashes, discard },
}: {
  kept: Pick<Kept<object>, 'origin' | 'clashes' | 'discard'>;
}) => {
  const t = useWords(liveWords);
  if (origin === 'typed') return null;
  const moved = clashes > 0 ? t('draft.clashes', { n: clashes }) : t('draft.moved');
  return (
    <p className="draft-note small" role="status">
      {origin === 'back' ? t('draft.back') : moved}{' '}
      <Button type="link" size="small" onClick={discard}>
        {t('draft.clear')}
      </Button>
    </p>
  );
};
