import { useLocation } from '@tanstack/react-router';
import { helpWords } from '#i18n/help.ts';
import { useWords } from '#web/ui/lang.tsx';
import { useSession } from '../queries.ts';
import { manualPage } from './manual.ts';

/** In an empty room: where the manual tells what it is for. */
export const HelpLink = () => {
  const t = useWords(helpWords);
  const { pathname } = useLocation();
  const roles = useSession()?.roles ?? [];
  return (
    <a className="hy-btn" href={manualPage(pathname, roles)} target="_blank" rel="noreferrer">
      {t('help.link')}
    </a>
  );
};
