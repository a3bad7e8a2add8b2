import { Frame, type Door } from '../frame.tsx';
import { FindForm } from '../pieces/find-form.tsx';
import { sayIn } from '../words.ts';

/** The way back to a private page for who kept only the code. */
export const FindPage = ({ door, code, fault }: { door: Door; code: string; fault: 'missing' | 'unknown' | null }) => {
  const t = sayIn(door.lang);
  return (
    <Frame door={door} title={t('find.title')} at="find">
      <div className="wrap narrow plain">
        <h1>{t('find.title')}</h1>
        <p className="lead">{t('find.lead')}</p>
        <FindForm lang={door.lang} code={code} fault={fault === null ? undefined : t(`find.${fault}`)} />
      </div>
    </Frame>
  );
};
