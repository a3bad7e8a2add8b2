import { Frame, type Door } from '../frame.tsx';
import { FindForm, type FindFormProps } from '../pieces/find-form.tsx';
import { sayIn } from '../words.ts';

/** The way back to a private page, for who kept only the number and the code. */
export const FindPage = ({
  door,
  no,
  code,
  fault,
}: { door: Door; fault: 'missing' | 'unknown' | null } & Pick<FindFormProps, 'no' | 'code'>) => {
  const t = sayIn(door.lang);
  return (
    <Frame door={door} title={t('find.title')} at="find">
      <div className="wrap narrow plain">
        <h1>{t('find.title')}</h1>
        <p className="lead">{t('find.lead')}</p>
        <FindForm lang={door.lang} no={no} code={code} fault={fault === null ? undefined : t(`find.${fault}`)} />
        <p className="note">{t('find.lost')}</p>
        {door.office.phone && (
          <a className="button" href={`tel:${door.office.phone}`}>
            {t('nav.call')}
          </a>
        )}
      </div>
    </Frame>
  );
};
