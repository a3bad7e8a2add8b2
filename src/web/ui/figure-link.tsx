import type { ReactNode } from 'react';

/** A figure is never dead: dotted underline, opens its rows. Give `href` for a page of its own, else `onOpen`. */
export const FigureLink = ({
  children,
  href,
  onOpen,
  on = false,
  late = false,
  title,
}: {
  children: ReactNode;
  href?: string;
  onOpen?: () => void;
  on?: boolean;
  late?: boolean;
  title?: string;
}) => {
  const className = `hy-fig${on ? ' on' : ''}${late ? ' late' : ''}`;
  return href ? (
    <a className={className} href={href} title={title} aria-current={on || undefined}>
      {children}
    </a>
  ) : (
    <button type="button" className={className} onClick={onOpen} title={title} aria-pressed={on}>
      {children}
    </button>
  );
};
