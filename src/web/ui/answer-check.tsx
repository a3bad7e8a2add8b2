import type { AnswerCheckView } from '#contract/answers.ts';
import { answerCheckWords } from '#i18n/answer-check.ts';
import { useWords } from './lang.tsx';

/** What the checker thinks is missing, with the weighty first. It holds nobody back. */
export const AnswerCheckNote = ({ check }: { check: AnswerCheckView | null }) => {
  const t = useWords(answerCheckWords);
  if (!check || check.findings.length === 0) return null;
  const order = [...check.findings].sort((a, b) => Number(b.serious) - Number(a.serious));
  return (
    <div className={check.flagged ? 'hy-answer-check flagged' : 'hy-answer-check'} role="status">
      <b>{t(check.flagged ? 'title' : 'hints')}</b>
      <ul>
        {order.map(({ fault, serious, words }) => (
          <li key={fault} className={serious ? 'serious' : undefined}>
            {words}
          </li>
        ))}
      </ul>
      <small>{t('decide')}</small>
    </div>
  );
};
