import type { MatterDetail } from '#contract/matters.ts';
import { readMatter } from '#web/api/matters.ts';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { BackBar } from '../parts/bars.tsx';
import { useFieldWords } from '../session.tsx';
import { useLoad } from '../use-load.ts';
import { CheckScreen } from './check.tsx';
import { HandleScreen } from './handle.tsx';
import { ViewScreen } from './view.tsx';

export interface MatterProps {
  readonly matter: MatterDetail;
  readonly onChange: (after: MatterDetail) => void;
  readonly onReload: () => void;
}

/** One matter: the screen follows from the steps that the server offers this person. */
export const MatterScreen = ({ id }: { id: string }) => {
  const t = useFieldWords();
  const { data, error, reload, set } = useLoad(`matter/${id}`, () => readMatter(id));
  if (!data)
    return (
      <>
        <BackBar title={t('matter.title')} />
        <main>{error ? <Failed error={error} onRetry={reload} /> : <Waiting />}</main>
      </>
    );
  const props: MatterProps = { matter: data, onChange: set, onReload: reload };
  const offers = (action: string) => data.next.some((step) => step.action === action);
  if (offers('respond')) return <HandleScreen {...props} />;
  if (offers('check')) return <CheckScreen {...props} />;
  return <ViewScreen {...props} />;
};
