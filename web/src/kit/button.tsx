import { type ComponentProps, type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { common } from '../texts/common.ts';
import { useTexts } from './app.tsx';
import { Icon, type IconName } from './icon.tsx';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

type Shared = {
  /** One `primary` a page; `quiet` is for small acts inside a block. */
  readonly look?: ButtonLook | undefined;
  readonly icon?: IconName | undefined;
};

type ButtonProps = Shared &
  Omit<ComponentProps<'button'>, 'disabled' | 'className'> & {
    /** Why the act is not possible now: the button stays in sight, does nothing, and the reason stands beside it. */
    readonly reason?: string | undefined;
  };

const classOf = (look: ButtonLook) => `btn ${look}`;

/** A button. It is never `disabled`: what is not possible now is said with `reason`. */
export function Button({ look = 'secondary', icon, reason, children, onClick, ...rest }: ButtonProps) {
  const id = useId();
  const off = reason ? { 'aria-disabled': true, 'aria-describedby': id } : {};
  return (
    <>
      <button
        type="button"
        {...rest}
        {...off}
        className={classOf(look)}
        onClick={reason ? (event) => event.preventDefault() : onClick}
      >
        {icon && <Icon name={icon} />}
        <span>{children}</span>
      </button>
      {reason && (
        <span id={id} className="reason">
          {reason}
        </span>
      )}
    </>
  );
}

/** A link that looks like a button, for going somewhere rather than doing something. */
export function ButtonLink({
  to,
  look = 'secondary',
  icon,
  children,
}: Shared & { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link className={classOf(look)} to={to}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </Link>
  );
}

/**
 * Sends the form it stands in. While the form is under way it says so and takes no second click, but keeps its focus;
 * it is never disabled for what the form holds.
 */
export function SubmitButton({
  pending,
  look = 'primary',
  children,
}: {
  readonly pending: boolean;
  readonly look?: ButtonLook;
  readonly children: ReactNode;
}) {
  const t = useTexts(common);
  return (
    <button
      type="submit"
      className={classOf(look)}
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
    >
      {pending && <span className="spin" aria-hidden="true" />}
      <span>{pending ? t('submitting') : children}</span>
    </button>
  );
}

/** The row of buttons at the end of a page: the primary one first. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
