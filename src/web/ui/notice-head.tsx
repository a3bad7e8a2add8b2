import type { NoticeGroup } from '#contract/notices.ts';
import { noticeWords } from '#i18n/notices.ts';
import { shortTime } from './format.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { LampShape } from './lamp.tsx';
import { useLang, useWords } from './lang.tsx';

/** Shape and word: crossings have the lamp of what they tell, the others a sign of what is asked. */
const LAMPS: Partial<Record<NoticeGroup['kind'], 'amber' | 'red'>> = { amber: 'amber', due: 'red', over: 'red' };
const ICONS: Partial<Record<NoticeGroup['kind'], IconName>> = {
  call: 'people',
  approval: 'check',
  arbiter: 'people',
  urge: 'clock',
  machine: 'machine',
};

/** What was told, of how many, and when. */
export const NoticeHead = ({ group: { kind, count, at } }: { group: NoticeGroup }) => {
  const t = useWords(noticeWords);
  const { lang } = useLang();
  const lamp = LAMPS[kind];
  return (
    <span className="notice-head">
      {lamp ? <LampShape lamp={lamp} /> : <Icon name={ICONS[kind] ?? 'clock'} size={16} />}
      <b>{t(`kind.${kind}`)}</b>
      {count > 1 ? <span>{t('count', { n: count })}</span> : null}
      <small>{shortTime(at, lang)}</small>
    </span>
  );
};
