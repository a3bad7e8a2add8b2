import type { MatterDetail } from '#contract/matters.ts';
import { wallWords } from '#i18n/wall.ts';
import { shortTime } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Photo } from '#web/ui/photo-pair.tsx';

/** What the reporter says of the answer, with their own pictures. Half solved waits for the unit or the desk. */
export const SaidCard = ({ matter }: { matter: MatterDetail }) => {
  const t = useWords(wallWords);
  const { lang } = useLang();
  const photos = matter.files.filter(({ role }) => role === 'verdict');
  const { said } = matter;
  if (!said && photos.length === 0) return null;
  const content = said?.satisfied === null ? null : t(said?.satisfied ? 'said.content' : 'said.notContent');
  return (
    <section className={said?.verdict === 'half' ? 'card said-card' : 'card'} aria-label={t('said.title')}>
      <header>
        <h2>{t('said.title')}</h2>
        {said ? <b>{t(`said.${said.verdict}`)}</b> : null}
        {said && content ? <span className="small second">{content}</span> : null}
        {said ? (
          <time className="small third push" dateTime={said.at}>
            {shortTime(said.at, lang)}
          </time>
        ) : null}
      </header>
      {said?.comment ? <p className="pad">{said.comment}</p> : null}
      {said?.verdict === 'half' && matter.closedAt ? <p className="small second pad">{t('said.halfHint')}</p> : null}
      {photos.length > 0 ? (
        <div className="thumbs pad">
          {photos.map((file) => (
            <Photo key={file.id} file={file} caption={t('said.photos')} />
          ))}
        </div>
      ) : null}
    </section>
  );
};
