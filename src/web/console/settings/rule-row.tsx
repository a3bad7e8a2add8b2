import { Icon } from '#web/ui/icon.tsx';

/** One rule of the list: its place, when it fits, whom it names, and what stands in its way. */
export const RuleRow = ({
  number,
  why,
  when,
  to,
  warning,
  hits,
  open,
  onOpen,
}: {
  number: number;
  why: string;
  when: string;
  to: string;
  warning: string | null;
  hits: string | null;
  open: boolean;
  onOpen: () => void;
}) => (
  <li className={open ? 'on' : undefined}>
    <button type="button" onClick={onOpen} aria-expanded={open}>
      <span className="number third">{number}</span>
      <span className="what">
        <b>{why}</b>
        <small className="second cut">{when}</small>
        {warning ? (
          <small className="warning">
            <Icon name="warn" size={14} /> {warning}
          </small>
        ) : null}
      </span>
      {hits ? <span className="small second">{hits}</span> : null}
      <span className="hy-tag echo">{to}</span>
    </button>
  </li>
);
