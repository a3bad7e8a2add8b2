import type { ImportPreview } from '#contract/territory-import.ts';
import { territoryRoomWords } from '#i18n/console-territory.ts';
import { useWords } from '#web/ui/lang.tsx';

const SHOWN = 50;

/** What the file would become: counts, then every fault with its row, then the first rows. */
export const ImportPreviewTable = ({ preview }: { preview: ImportPreview }) => {
  const t = useWords(territoryRoomWords);
  const { counts, issues, rows, projection, from } = preview;
  return (
    <section className="import-preview">
      <p>
        <b>{t('import.counts', counts)}</b>
      </p>
      {counts.refused < counts.rows ? (
        <p className="second small">{from === null ? t('import.holdsAlways') : t('import.holds', { day: from })}</p>
      ) : null}
      {projection ? <p className="second small">{t('import.projection', { name: projection })}</p> : null}
      {issues.length > 0 ? (
        <div className="findings">
          <ul>
            {issues.map(({ row, field, code, severity, reason }, index) => (
              <li key={`${row}-${field}-${code}-${index}`} className={severity}>
                <p>
                  <b>{row === null ? t('import.whole') : t('import.row', { row })}</b> {t(`finding.${severity}`)}{' '}
                  {reason}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="rows">
        <table>
          <tbody>
            {rows.slice(0, SHOWN).map(({ row, name, code, parentName, becomes }) => (
              <tr key={row}>
                <td>{row}</td>
                <td>{name}</td>
                <td>{code}</td>
                <td>{parentName ?? ''}</td>
                <td>{t(`becomes.${becomes}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
