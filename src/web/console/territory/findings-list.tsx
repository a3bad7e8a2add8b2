import { territoryRoomWords } from '#i18n/console-territory.ts';
import { findingWords } from '#i18n/territory.ts';
import { fill, say } from '#i18n/translate.ts';
import { middleOf, type Finding } from '#domain/territory/check-change.ts';
import type { Position } from '#domain/territory/geometry.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';

const short = (value: string | number) =>
  typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(5) : value;

/** What is wrong, each line going to its place on the map; a conflict is decided here. */
export const FindingsList = ({
  findings,
  onLook,
  onMine,
  onTheirs,
}: {
  findings: readonly Finding[];
  onLook: (finding: Finding, at: Position | null) => void;
  onMine: (id: string) => void;
  onTheirs: (id: string) => void;
}) => {
  const t = useWords(territoryRoomWords);
  const { lang } = useLang();
  return (
    <section className="findings" aria-live="polite">
      <h3>{t('findings')}</h3>
      {findings.length === 0 ? <p className="second small">{t('findings.none')}</p> : null}
      <ul>
        {findings.map((finding, index) => {
          const { code, severity, placeIds, params } = finding;
          const words = fill(
            say(findingWords[code], lang),
            Object.fromEntries(Object.entries(params).map(([name, value]) => [name, short(value)])),
          );
          const [id] = placeIds;
          return (
            <li key={`${code}-${placeIds.join()}-${index}`} className={`${severity} ${code}`}>
              <button type="button" onClick={() => onLook(finding, middleOf(finding))}>
                <b>{t(`finding.${severity}`)}</b> {words}
              </button>
              {id !== undefined && (code === 'changed_meanwhile' || code === 'gone_meanwhile') ? (
                <span className="acts">
                  {code === 'changed_meanwhile' ? (
                    <button type="button" className="hy-btn" onClick={() => onMine(id)}>
                      {t('finding.mine')}
                    </button>
                  ) : null}
                  <button type="button" className="hy-btn" onClick={() => onTheirs(id)}>
                    {t('finding.theirs')}
                  </button>
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
