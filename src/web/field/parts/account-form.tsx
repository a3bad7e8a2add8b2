import { useState, type FormEvent, type ReactNode } from 'react';
import type { SessionView } from '#contract/session.ts';
import { ApiProblem } from '#web/api/problem.ts';

/** What stands in a field of the form. */
type Typed = (name: string) => string;

/** A form that signs somebody in or changes a password: what was typed stays after a refusal, and the reason stands above the button. */
export const AccountForm = ({
  className,
  label,
  working: workingLabel,
  offline,
  check,
  send,
  onDone,
  children,
}: {
  className?: string;
  label: string;
  working: string;
  /** Said where no answer came. */
  offline: string;
  /** @returns why it is not sent at all, or null */
  check?: (typed: Typed) => string | null;
  send: (typed: Typed) => Promise<SessionView>;
  onDone: (session: SessionView) => void;
  children: ReactNode;
}) => {
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const typed: Typed = (name) => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    const faulty = check?.(typed) ?? null;
    setProblem(faulty);
    if (faulty !== null) return;
    setWorking(true);
    send(typed).then(onDone, (error: unknown) => {
      const refused = error instanceof ApiProblem && error.status > 0;
      setProblem(refused ? [error.message, error.advice].filter(Boolean).join(' · ') : offline);
      setWorking(false);
    });
  };
  return (
    <form className={className} onSubmit={submit}>
      {children}
      {problem ? (
        <p className="fault" role="alert">
          {problem}
        </p>
      ) : null}
      <button type="submit" className="btn primary big" disabled={working}>
        {working ? workingLabel : label}
      </button>
    </form>
  );
};
