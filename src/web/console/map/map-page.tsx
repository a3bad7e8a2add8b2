import { shellWords } from '#i18n/console-shell.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { OfficeMap } from './office-map.tsx';
import { useOfficeAreas } from './use-office-areas.ts';

export const MapPage = () => {
  const room = useWords(shellWords);
  const { areas, error, retry } = useOfficeAreas();
  return (
    <>
      <PageTitle title={room('room.map')} />
      <div className="split alone">
        <section className="card">
          {error ? <Failed error={error} onRetry={retry} /> : null}
          {areas ? <OfficeMap areas={areas} label={room('room.map')} /> : error ? null : <Waiting rows={8} />}
        </section>
      </div>
    </>
  );
};
