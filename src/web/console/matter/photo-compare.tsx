import { useState } from 'react';
import type { FileView } from '#contract/matters.ts';
import { triageWords } from '#i18n/console-triage.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Dialog } from '../shell/dialog.tsx';
import './photo-compare.css';

/** One picture over the other at full size: the slider draws the border between before and after. */
export const PhotoCompare = ({
  before,
  after,
  onClose,
}: {
  before: FileView;
  after: FileView;
  onClose: () => void;
}) => {
  const t = useWords(triageWords);
  const [share, slide] = useState(50);
  return (
    <Dialog label={t('photos.compare')} className="compare-photos" onClose={onClose}>
      <div className="layers">
        <img src={before.url} alt={t('photos.beforeAlt')} />
        <img src={after.url} alt={t('photos.afterAlt')} style={{ clipPath: `inset(0 0 0 ${share}%)` }} />
        <i style={{ left: `${share}%` }} aria-hidden />
        <em className="from">{t('photos.beforeAlt')}</em>
        <em className="to">{t('photos.afterAlt')}</em>
      </div>
      <footer>
        <input
          type="range"
          min={0}
          max={100}
          value={share}
          autoFocus
          aria-label={t('photos.border')}
          onChange={(event) => slide(Number(event.target.value))}
        />
        <button type="button" className="hy-btn" onClick={onClose}>
          <Icon name="x" size={16} />
          {t('photos.close')}
        </button>
      </footer>
    </Dialog>
  );
};
